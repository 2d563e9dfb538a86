package virtlab.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import virtlab.kernel.magic.Piece.Source;

/** The magics of a session. */
public final class MagicSession {
  private final MagicHost host;
  private final Registry registry = new Registry();

  /** A session with the kernel's own magics. */
  public MagicSession(MagicHost host) {
    this.host = host;
    ClassPathMagics.register(registry);
    FileMagics.register(registry);
    SessionMagics.register(registry);
    RunMagics.register(registry);
    ShowMagics.register(registry);
    MavenMagics.register(registry);
  }

  /** A cell, or another text with a name. */
  public Program program(String token, String name, String code) {
    return new Program(registry, host, token, CellParser.parse(new Source(name, code)));
  }

  /** A file that is loaded, as {@code %load} does. */
  public Program file(String token, Path file) throws IOException {
    return new Program(registry, host, token, FileMagics.pieces(file));
  }

  /** The files that match a glob. */
  public static List<Path> files(String glob) throws IOException {
    return Globs.find(glob).stream().filter(Files::isRegularFile).toList();
  }

  /** The entries of a class path that match a glob, as {@code %classpath} takes them. */
  public static List<Path> classPath(String glob) throws IOException {
    return ClassPathMagics.entries(glob);
  }

  /** One magic that the reader's code calls; without a body, a line magic. */
  public Program program(String token, String name, List<String> arguments, Optional<String> body) {
    String rest = String.join(" ", arguments);
    String line = (body.isPresent() ? "%%" : "%") + name + " " + rest;
    Source source = new Source("", line + body.map("\n"::concat).orElse(""));
    Piece.Magic piece = new Piece.Magic(source, 0, line.length(), name, rest, arguments, body);
    return new Program(registry, host, token, piece);
  }

  /** Takes the names of the magics that the reader's code has registered. */
  public void readers(List<String> line, List<String> cell) {
    registry.readers(line, cell);
  }

  /** The names of all magics, with their percent signs. */
  public List<String> names() {
    return registry.names();
  }

  /** The call of a magic of the reader's, on its line. */
  static Piece.Java call(Piece.Magic piece) {
    String blank = piece.source().text().substring(0, piece.start()).replaceAll("[^\n]", " ");
    String call =
        piece.body().isPresent()
            ? JavaText.cellMagic(piece.name(), piece.arguments(), piece.body().get())
            : "{ " + JavaText.lineMagic(piece.name(), piece.arguments()) + "; }";
    Piece.Edit edit = new Piece.Edit(piece.start(), call.length(), piece.end() - piece.start());
    return new Piece.Java(piece.source(), blank + call, List.of(edit));
  }
}
