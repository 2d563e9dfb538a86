package virtlab.kernel.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;

/** What the kernel says of itself; needs nothing that starts slowly. */
final class KernelInfo {
  static final String VERSION = "0.1.0";

  private KernelInfo() {}

  static ObjectNode reply() {
    String java = System.getProperty("java.version", "17");
    ObjectNode info = Json.object().put("status", "ok");
    info.put("protocol_version", Header.VERSION);
    info.put("implementation", "virtlab").put("implementation_version", VERSION);
    ObjectNode language = info.putObject("language_info");
    language.put("name", "java").put("version", java);
    language.put("mimetype", "text/x-java-source").put("file_extension", ".jshell");
    language.put("pygments_lexer", "java").put("codemirror_mode", "java");
    language.put("nbconvert_exporter", "script");
    info.put("banner", "VirtLab " + VERSION + " · Java " + java);
    info.put("debugger", false);
    info.putArray("help_links");
    info.putArray("supported_features");
    return info;
  }
}
