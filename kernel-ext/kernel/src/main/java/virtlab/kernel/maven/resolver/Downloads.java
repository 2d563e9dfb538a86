package virtlab.kernel.maven.resolver;

import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import virtlab.display.Language;

/** Tells of each jar that is downloaded, when it begins and, of a large one, how far it is. */
final class Downloads extends AbstractTransferListener {
  private static final long LARGE = 4L << 20;
  private static final int STEPS = 4;

  private final Consumer<String> progress;

  Downloads(Consumer<String> progress) {
    this.progress = progress;
  }

  @Override
  public void transferStarted(TransferEvent event) {
    String name = name(event);
    if (name.endsWith(".jar")) {
      long size = event.getResource().getContentLength();
      String mebibytes =
          size < 0 ? "" : String.format(Locale.ROOT, " (%.1f MiB)", size / 1048576.0);
      progress.accept(
          Language.say("Downloading ", "Lade ")
              + name
              + mebibytes
              + Language.say(" from ", " von ")
              + event.getResource().getRepositoryId());
    }
  }

  @Override
  public void transferProgressed(TransferEvent event) {
    long size = event.getResource().getContentLength();
    if (size > LARGE) {
      long now = event.getTransferredBytes() * STEPS / size;
      long before = (event.getTransferredBytes() - event.getDataLength()) * STEPS / size;
      if (now > before && now < STEPS) {
        progress.accept("  " + name(event) + ": " + now * 100 / STEPS + " %");
      }
    }
  }

  private static String name(TransferEvent event) {
    String path = event.getResource().getResourceName();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
