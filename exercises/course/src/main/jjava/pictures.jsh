/** Shows the course's pictures in JJava; loaded with JJAVA_STARTUP_SCRIPTS_PATH. */
class VirtLabSession implements virtlab.display.Session {
  private final org.dflib.jjava.jupyter.kernel.BaseKernel kernel =
      org.dflib.jjava.jupyter.kernel.BaseKernel.notebookKernel();

  void install() {
    virtlab.display.Session.install(this);
    for (Class<?> type : java.util.List.of(virtlab.display.Displayable.class,
        virtlab.display.MimeBundle.class, Record.class, java.util.Collection.class,
        java.util.Map.class)) {
      kernel.getRenderer().createRegistration(type)
          .preferring("text/html").supporting("image/*", "text/*", "application/*")
          .register((value, context) ->
              fill(virtlab.display.Renderers.render(value), context.getOutputContainer()));
    }
  }

  private void fill(
      virtlab.display.MimeBundle bundle,
      org.dflib.jjava.jupyter.kernel.display.DisplayData data) {
    bundle.data().forEach((type, body) -> data.putData(type,
        virtlab.display.MimeBundle.isJson(type) ? json(body) : body));
    bundle.metadata().forEach((type, about) -> data.putMetaData(type, json(about)));
  }

  private Object json(String text) {
    return org.dflib.jjava.shaded.com.google.gson.JsonParser.parseString(text);
  }

  private org.dflib.jjava.jupyter.kernel.display.DisplayData data(
      virtlab.display.MimeBundle bundle, String displayId) {
    var data = new org.dflib.jjava.jupyter.kernel.display.DisplayData();
    fill(bundle, data);
    data.setDisplayId(displayId);
    return data;
  }

  public void display(virtlab.display.MimeBundle bundle, String displayId) {
    kernel.display(data(bundle, displayId));
  }

  public void update(virtlab.display.MimeBundle bundle, String displayId) {
    kernel.getIO().display.updateDisplay(data(bundle, displayId));
  }

  public void clearOutput(boolean wait) {}

  public String readLine(String prompt, boolean password) {
    System.out.print(prompt);
    System.out.flush();
    return new java.util.Scanner(System.in).nextLine();
  }

  public <T extends virtlab.display.SessionService> java.util.Optional<T> service(Class<T> type) {
    return java.util.Optional.empty();
  }

  public virtlab.display.Session.Notebook notebook() {
    return new virtlab.display.Session.Notebook(java.util.List.of(), java.util.Optional.empty());
  }
}
new VirtLabSession().install();
