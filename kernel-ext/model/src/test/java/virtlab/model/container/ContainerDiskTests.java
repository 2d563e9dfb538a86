package virtlab.model.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Bytes;

class ContainerDiskTests {

  private final Image image =
      Image.of(
          "db:1",
          Layer.of("low", LayerFile.of("/data", Bytes.gib(1)), LayerFile.of("/old", Bytes.mib(5))),
          Layer.of("high", LayerFile.of("/conf", Bytes.kib(4))).removing("/old"));

  @Test
  void theFirstChangeCopiesTheWholeFileTheSecondNothing() {
    DiskWrite first = ContainerDisk.of("c1", image).write("/data", Bytes.kib(4));
    assertThat(first.copied()).isEqualTo(Bytes.gib(1));
    assertThat(first.amplification()).isEqualTo(262_145);
    assertThat(first).hasToString("wrote 4 KiB, copied 1 GiB first: 262145 times as much");
    DiskWrite second = first.after().write("/data", Bytes.kib(4));
    assertThat(second.copied()).isEqualTo(Bytes.ZERO);
    assertThat(second.amplification()).isEqualTo(1);
    assertThat(second.after().used()).isEqualTo(Bytes.gib(1));
  }

  @Test
  void appendingCopiesTooAndMakesTheFileLarger() {
    DiskWrite write = ContainerDisk.of("c1", image).append("/conf", Bytes.kib(2));
    assertThat(write.copied()).isEqualTo(Bytes.kib(4));
    assertThat(write.after().file("/conf").orElseThrow().size()).isEqualTo(Bytes.kib(6));
    assertThat(image.file("/conf").orElseThrow().size()).isEqualTo(Bytes.kib(4));
  }

  @Test
  void aRemovedFileIsHiddenAndTakesNothingAway() {
    ContainerDisk disk = ContainerDisk.of("c1", image).remove("/data");
    assertThat(disk.file("/data")).isEmpty();
    assertThat(ContainerStorage.of(disk).total()).isEqualTo(image.unpacked());
    DiskWrite again = disk.create("/data", Bytes.kib(1));
    assertThat(again.copied()).isEqualTo(Bytes.ZERO);
    assertThat(again.after().file("/data").orElseThrow().size()).isEqualTo(Bytes.kib(1));
    ContainerDisk own = again.after().create("/tmp", Bytes.kib(1)).after().remove("/tmp");
    assertThat(own.removed()).isEmpty();
    assertThat(own.file("/tmp")).isEmpty();
  }

  @Test
  void anImageShowsTheHighestFileOfEachPathAndNotWhatIsRemoved() {
    assertThat(image.files().stream().map(LayerFile::path)).containsExactly("/conf", "/data");
    assertThat(image.unpacked()).isEqualTo(Bytes.gib(1).plus(Bytes.mib(5)).plus(Bytes.kib(4)));
    assertThat(image.toString()).startsWith("image db:1: 2 layers, ");
  }

  @Test
  void manyContainersShareTheirImage() {
    List<ContainerDisk> disks = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      disks.add(ContainerDisk.of("c" + i, image).append("/conf", Bytes.kib(4)).after());
    }
    ContainerStorage storage = new ContainerStorage(disks);
    assertThat(storage.shared()).isEqualTo(image.unpacked());
    assertThat(storage.own()).isEqualTo(Bytes.kib(80));
    assertThat(storage.withoutSharing())
        .isEqualTo(Bytes.of(10 * image.unpacked().count()).plus(Bytes.kib(80)));
  }

  @Test
  void aCommittedContainerLooksTheSameAsAnImage() {
    ContainerDisk disk =
        ContainerDisk.of("c1", image)
            .remove("/data")
            .create("/new", Bytes.kib(7))
            .after()
            .append("/conf", Bytes.kib(1))
            .after();
    Image committed = disk.commit("db:2");
    assertThat(committed.layers()).hasSize(3);
    for (String path : List.of("/data", "/new", "/conf", "/old")) {
      assertThat(committed.file(path)).as(path).isEqualTo(disk.file(path));
    }
  }

  /** Bytes: the writable layer holds what the container sees and the image does not have so. */
  @Test
  void bytesAreConserved() {
    for (int seed = 0; seed < Cases.MANY; seed++) {
      RandomStream random = RandomStream.of(seed, "disk");
      TreeMap<String, Long> seen = new TreeMap<>();
      ContainerDisk disk = ContainerDisk.of("c", image);
      image.files().forEach(file -> seen.put(file.path(), file.size().count()));
      for (int step = 0; step < 8; step++) {
        String path = List.of("/data", "/conf", "/x", "/y").get((int) random.below(4));
        long bytes = 1 + random.below(4096);
        boolean fromImage =
            disk.file(path).isPresent()
                && disk.own().stream().noneMatch(f -> f.path().equals(path));
        if (disk.file(path).isEmpty() || random.chance(0.2)) {
          disk = disk.create(path, Bytes.of(bytes)).after();
          seen.put(path, bytes);
        } else if (random.chance(0.3)) {
          disk = disk.remove(path);
          seen.remove(path);
        } else {
          DiskWrite write = disk.append(path, Bytes.of(bytes));
          long size = seen.get(path);
          assertThat(write.copied().count()).isEqualTo(fromImage ? size : 0);
          seen.merge(path, bytes, Long::sum);
          disk = write.after();
        }
      }
      long own = disk.own().stream().mapToLong(file -> file.size().count()).sum();
      assertThat(disk.used().count()).as("seed " + seed).isEqualTo(own);
      for (String path : List.of("/data", "/conf", "/x", "/y")) {
        assertThat(disk.file(path).map(file -> file.size().count()).orElse(null))
            .as("seed " + seed + " " + path)
            .isEqualTo(seen.get(path));
      }
    }
  }

  @Test
  void saysWhatIsWrong() {
    ContainerDisk disk = ContainerDisk.of("c1", image);
    assertThatThrownBy(() -> disk.write("/old", Bytes.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "container c1: found no file /old, allowed is one that it sees; create it first");
    assertThatThrownBy(() -> disk.write("/conf", Bytes.ZERO))
        .hasMessage("file /conf: bytes to change: found 0, allowed are 1 to 4096");
    assertThatThrownBy(() -> disk.append("/conf", Bytes.ZERO))
        .hasMessage("file /conf: bytes to append: found 0, allowed is 1 or more");
    assertThatThrownBy(() -> ContainerStorage.of(disk, disk))
        .hasMessage("container c1: found twice, allowed is each name once");
  }
}
