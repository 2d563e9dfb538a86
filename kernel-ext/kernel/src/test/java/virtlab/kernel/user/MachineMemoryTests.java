package virtlab.kernel.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineMemoryTests {
  @TempDir private Path root;

  @Test
  void isTheMachinesWhereNothingIsLimited() throws IOException {
    write("proc/meminfo", "MemTotal:        8000000 kB\nMemFree:          100000 kB\n");
    write("sys/fs/cgroup/memory.max", "max\n");
    assertThat(new MachineMemory(root).bytes()).isEqualTo(8_000_000L * 1024);
  }

  @Test
  void isTheSmallestLimitOfTheGroupsAbove() throws IOException {
    write("proc/meminfo", "MemTotal:        8000000 kB\n");
    write("proc/self/cgroup", "0::/hub/student\n");
    write("sys/fs/cgroup/hub/memory.max", "1073741824\n");
    write("sys/fs/cgroup/hub/student/memory.max", "max\n");
    assertThat(new MachineMemory(root).bytes()).isEqualTo(1L << 30);
  }

  @Test
  void theOlderControlGroupsCountToo() throws IOException {
    write("proc/meminfo", "MemTotal:        8000000 kB\n");
    write("sys/fs/cgroup/memory/memory.limit_in_bytes", "536870912\n");
    assertThat(new MachineMemory(root).bytes()).isEqualTo(512L << 20);
  }

  @Test
  void withoutLinuxsFilesTheBeansTellIt() {
    long told =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getTotalMemorySize();
    assertThat(new MachineMemory(root).bytes()).isEqualTo(told);
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
