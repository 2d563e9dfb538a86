package virtlab.model.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;

/**
 * What a container sees and what it has changed: an image and a writable layer on top of it.
 *
 * <p>A file of the image is copied whole into the writable layer before its first change, however
 * small that is (copy-up). Source: Linux, Documentation/filesystems/overlayfs.rst, Non-directories.
 *
 * @param container its name
 * @param image what lies below, shared and never changed
 * @param own the files of the writable layer
 * @param removed the files of the image that the writable layer hides
 */
public record ContainerDisk(
    String container, Image image, List<LayerFile> own, List<String> removed) {
  /** Copies the lists; refuses a path that stands twice. */
  public ContainerDisk {
    Require.name("container", container);
    own = List.copyOf(own);
    removed = List.copyOf(removed);
    List<String> paths = new ArrayList<>(removed);
    own.forEach(file -> paths.add(file.path()));
    Names.distinct("container " + container + ": path", paths);
  }

  /** A new container: its writable layer is empty. */
  public static ContainerDisk of(String container, Image image) {
    return new ContainerDisk(container, image, List.of(), List.of());
  }

  /** The file that the container sees at a path. */
  public Optional<LayerFile> file(String path) {
    Optional<LayerFile> mine = own.stream().filter(file -> file.path().equals(path)).findFirst();
    return mine.isPresent() || removed.contains(path) ? mine : image.file(path);
  }

  /** Overwrites a part of a file, at least 1 byte and at most all of it. */
  public DiskWrite write(String path, Bytes changed) {
    LayerFile old = existing(path);
    Require.between("file " + path + ": bytes to change", changed.count(), 1, old.size().count());
    return put(old, old.size(), changed);
  }

  /** Writes at the end of a file; at least 1 byte. */
  public DiskWrite append(String path, Bytes more) {
    LayerFile old = existing(path);
    Require.atLeast("file " + path + ": bytes to append", more.count(), 1L);
    return put(old, old.size().plus(more), more);
  }

  /** Writes a new file, or one in place of another; nothing is copied. */
  public DiskWrite create(String path, Bytes size) {
    return new DiskWrite(holding(LayerFile.of(path, size)), Bytes.ZERO, size);
  }

  /** Removes a file: one of the image stays where it is, and is hidden. */
  public ContainerDisk remove(String path) {
    existing(path);
    List<LayerFile> files = new ArrayList<>(own);
    files.removeIf(file -> file.path().equals(path));
    List<String> hidden = new ArrayList<>(removed);
    if (image.file(path).isPresent()) {
      hidden.add(path);
    }
    return new ContainerDisk(container, image, files, hidden);
  }

  /** What the writable layer takes. */
  public Bytes used() {
    Bytes sum = Bytes.ZERO;
    for (LayerFile file : own) {
      sum = sum.plus(file.size());
    }
    return sum;
  }

  /** The image with the writable layer as one more read-only layer. */
  public Image commit(String name) {
    return image.with(name, new Layer("commit of " + container, own, removed, used()));
  }

  private LayerFile existing(String path) {
    return file(path)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "container "
                        + container
                        + ": found no file "
                        + path
                        + ", allowed is one that it sees; create it first"));
  }

  private DiskWrite put(LayerFile old, Bytes size, Bytes written) {
    boolean mine = own.stream().anyMatch(file -> file.path().equals(old.path()));
    String content = "changed by " + container;
    ContainerDisk after = holding(new LayerFile(old.path(), size, content));
    return new DiskWrite(after, mine ? Bytes.ZERO : old.size(), written);
  }

  private ContainerDisk holding(LayerFile file) {
    List<LayerFile> files = new ArrayList<>(own);
    files.removeIf(each -> each.path().equals(file.path()));
    files.add(file);
    List<String> hidden = new ArrayList<>(removed);
    hidden.remove(file.path());
    return new ContainerDisk(container, image, files, hidden);
  }

  /** For example "container web: 4 KiB of its own on image shop:2". */
  @Override
  public String toString() {
    return "container " + container + ": " + used() + " of its own on image " + image.name();
  }
}
