import static virtlab.course.Course.check;
import static virtlab.course.Quiz.quiz;
import static virtlab.course.Prediction.predict;
import static virtlab.course.Prediction.observe;
