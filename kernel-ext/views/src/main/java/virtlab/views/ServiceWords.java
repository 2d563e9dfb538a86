package virtlab.views;

import java.util.HashMap;
import java.util.Map;
import virtlab.display.Language;

/** The reasons of the service models in German; what is not known here stays as it is. */
final class ServiceWords {
  private static final Map<String, String> GERMAN = german();

  private ServiceWords() {}

  /** A reason in the current language. */
  static String say(String reason) {
    return Language.say(reason, GERMAN.getOrDefault(reason, reason));
  }

  private static Map<String, String> german() {
    Map<String, String> words = new HashMap<>();
    ownSystem(words);
    loads(words);
    teams(words);
    layers(words);
    words.put("judgement of the course", "Urteil des Kurses");
    words.put("chosen", "gewählt");
    return words;
  }

  private static void ownSystem(Map<String, String> words) {
    words.put("a machine of one's own takes any system", "eine eigene Maschine nimmt jedes System");
    words.put(
        "a virtual machine has a kernel of its own",
        "eine virtuelle Maschine hat einen eigenen Kernel");
    words.put("containers share the host's kernel", "Container teilen sich den Kernel des Hosts");
    words.put("a platform chooses the system", "eine Plattform gibt das System vor");
    words.put(
        "functions find a runtime, not a kernel",
        "Funktionen finden eine Laufzeitumgebung vor, keinen Kernel");
    words.put("there is no neighbour", "es gibt keinen Nachbarn");
    words.put(
        "a hypervisor is a small thing to attack", "ein Hypervisor bietet wenig Angriffsfläche");
    words.put(
        "a hole in the shared kernel opens all", "eine Lücke im gemeinsamen Kernel öffnet alle");
    words.put("functions end at their time limit", "Funktionen enden an ihrer Zeitgrenze");
    words.put(
        "a machine keeps its memory while it runs",
        "eine Maschine behält ihren Speicher, solange sie läuft");
    words.put(
        "a container that moves loses its memory",
        "ein Container, der umzieht, verliert seinen Speicher");
    words.put(
        "instances come and go with their memory", "Instanzen kommen und gehen mit ihrem Speicher");
    words.put(
        "the next call may meet another instance",
        "der nächste Aufruf trifft vielleicht eine andere Instanz");
  }

  private static void loads(Map<String, String> words) {
    words.put(
        "the server may stand beside its users", "der Server kann neben seinen Nutzern stehen");
    words.put("what runs need not start", "was läuft, muss nicht erst starten");
    words.put("some calls wait for a cold start", "manche Aufrufe warten auf einen Kaltstart");
    words.put(
        "idle servers are bought and powered",
        "Server ohne Arbeit sind gekauft und brauchen Strom");
    words.put("idle machines are paid", "Maschinen ohne Arbeit kosten Miete");
    words.put(
        "the platform's nodes are paid while idle",
        "die Knoten der Plattform kosten auch ohne Arbeit");
    words.put(
        "scaled to zero it costs nothing but its data",
        "auf null skaliert kostet es nur noch seine Daten");
    words.put(
        "what is always used is cheapest owned",
        "was immer gebraucht wird, ist im Besitz am billigsten");
    words.put(
        "reserved machines are cheap if they are used",
        "reservierte Maschinen sind billig, wenn man sie nutzt");
    words.put("containers fill machines well", "Container füllen Maschinen gut aus");
    words.put(
        "paid by the call, full use is dear", "nach Aufrufen bezahlt ist volle Auslastung teuer");
    words.put("nobody delivers a server in minutes", "niemand liefert einen Server in Minuten");
    words.put(
        "a machine boots for a minute or more", "eine Maschine startet eine Minute und länger");
    words.put(
        "a container starts in tenths of a second", "ein Container startet in Zehntelsekunden");
    words.put("the platform scales by its rules", "die Plattform skaliert nach ihren Regeln");
    words.put(
        "each call finds an instance or makes one",
        "jeder Aufruf findet eine Instanz oder bekommt eine");
  }

  private static void teams(Map<String, String> words) {
    words.put("every layer wants its keeper", "jede Schicht braucht jemanden, der sie pflegt");
    words.put(
        "systems must be patched and watched", "Systeme wollen aktualisiert und überwacht sein");
    words.put("images must be built and patched", "Images wollen gebaut und aktualisiert sein");
    words.put(
        "the provider runs all but the application",
        "der Anbieter betreibt alles außer der Anwendung");
    words.put(
        "the provider runs all but the functions",
        "der Anbieter betreibt alles außer den Funktionen");
    words.put(
        "one's own servers bind to nobody's service", "eigene Server binden an keinen Dienst");
    words.put(
        "machines are alike, images can be converted",
        "Maschinen sind sich ähnlich, Images lassen sich umwandeln");
    words.put(
        "an image runs on every platform for containers",
        "ein Image läuft auf jeder Container-Plattform");
    words.put("the platform's services are its own", "die Dienste der Plattform gibt es nur dort");
    words.put(
        "events and backing services are the provider's",
        "Ereignisse und Dienste dahinter gehören dem Anbieter");
    words.put("the disks are in the house", "die Platten stehen im Haus");
    words.put("the disks are the provider's", "die Platten gehören dem Anbieter");
  }

  private static void layers(Map<String, String> words) {
    words.put(
        "software as a service is the application; else it is the customer's",
        "Software as a Service ist die Anwendung; sonst gehört sie dem Kunden");
    words.put(
        "whoever puts data in answers for them, also where somebody else keeps the disks",
        "wer Daten hineingibt, steht für sie ein, auch wenn jemand anderes die Platten hat");
    words.put(
        "the provider secures what it runs, the customer accounts, rights and what it brings",
        "der Anbieter sichert, was er betreibt, der Kunde Konten, Rechte und was er mitbringt");
    words.put(
        "platforms and functions use databases that the provider runs; machines and containers may",
        "Plattformen und Funktionen nutzen Datenbanken des Anbieters; Maschinen und Container können es");
    words.put(
        "a container's image brings its runtime; platforms and functions find one there",
        "das Image eines Containers bringt seine Laufzeitumgebung mit; Plattformen und Funktionen finden sie vor");
    words.put(
        "container platforms and platforms scale by rules that the customer sets; functions scale by the call",
        "Container-Plattformen und Plattformen skalieren nach Regeln des Kunden, Funktionen nach Aufrufen");
    words.put(
        "under containers the provider runs the kernel, and the image holds the rest of the system",
        "unter Containern betreibt der Anbieter den Kernel, der Rest des Systems steckt im Image");
    words.put(
        "virtual machines are what infrastructure as a service sells",
        "virtuelle Maschinen sind das, was Infrastructure as a Service verkauft");
    words.put(
        "who has the servers buys, repairs and replaces them",
        "wer die Server hat, kauft, repariert und ersetzt sie");
    words.put(
        "the provider keeps the disks alive; what is on them is another layer",
        "der Anbieter hält die Platten am Leben; was darauf steht, ist eine andere Schicht");
    words.put(
        "the provider runs the wires; virtual networks and their filters are the customer's",
        "der Anbieter betreibt die Leitungen; virtuelle Netze und ihre Filter gehören dem Kunden");
    words.put(
        "who has the building has its power, cooling and locks",
        "wer das Gebäude hat, hat Strom, Kühlung und Schlösser");
  }
}
