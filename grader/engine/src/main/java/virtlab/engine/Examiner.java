package virtlab.engine;

import virtlab.judge.Judge;
import virtlab.judge.Judgement;
import virtlab.judge.Run;
import virtlab.judge.Solution;
import virtlab.judge.Suite;

/** The judge as a worker sees it; one for each thread. */
interface Examiner extends AutoCloseable {
  Judgement judge(Solution solution, Suite suite, Run run);

  @Override
  void close();

  /** A judge, which ends with its examiner. */
  static Examiner of(Judge judge) {
    return new Examiner() {
      @Override
      public Judgement judge(Solution solution, Suite suite, Run run) {
        return judge.judge(solution, suite, run);
      }

      @Override
      public void close() {
        judge.close();
      }
    };
  }
}
