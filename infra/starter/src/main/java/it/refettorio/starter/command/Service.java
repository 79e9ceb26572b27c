package it.refettorio.starter.command;

import it.refettorio.starter.Outages;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The entry point of every service: without words it serves, with a word it carries out that command
 * and ends. The exit code is 0 for done, 2 for a command that makes no sense, 1 for one that failed.
 */
public final class Service {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int REFUSED = 2;

  private Service() {}

  /**
   * Serves or carries out a command; in the second case the process ends here.
   *
   * @param words the program's arguments; the first is a command unless it begins with a hyphen
   * @param commands the {@link Command} classes that this service has beside the common ones, and
   *     configurations they need; the service's own components are not looked for
   */
  public static void run(Class<?> application, String[] words, Class<?>... commands) {
    if (words.length == 0 || words[0].startsWith("-")) {
      SpringApplication.run(application, words);
    } else {
      System.exit(command(words, System.out, System.err, commands));
    }
  }

  /** Carries out a command and returns the exit code. */
  static int command(
      String[] words, PrintStream out, PrintStream err, Class<?>... commands) {
    var sources = new ArrayList<Class<?>>(List.of(CommandConfiguration.class));
    sources.addAll(Arrays.asList(commands));
    try (var context = new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .run(quietly(words))) {
      var known = context.getBeanProvider(Command.class).orderedStream().toList();
      var wanted = known.stream().filter(command -> command.name().equals(words[0])).findFirst();
      if (wanted.isEmpty()) {
        err.println("Non conosco il comando «" + words[0] + "». Comandi:");
        known.forEach(command ->
            err.println("  " + (command.name() + " " + command.options()).strip()));
        return REFUSED;
      }
      out.println(wanted.get().run(context.getBean(ApplicationArguments.class)));
      return DONE;
    } catch (CommandRefusedException e) {
      err.println(e.getMessage());
      return REFUSED;
    } catch (RuntimeException e) {
      if (Outages.isOutage(e)) {
        err.println("Il database non risponde: il comando non è stato eseguito per intero.");
      } else {
        e.printStackTrace(err);
      }
      return FAILED;
    }
  }

  /** The command's options, and what makes this process touch nothing but what it is told. */
  private static String[] quietly(String[] words) {
    return Stream.concat(
        Stream.of(
            "--refettorio.messaging.relay=false",
            "--refettorio.messaging.create-topics=false",
            "--logging.level.root=WARN"),
        Arrays.stream(words).skip(1)).toArray(String[]::new);
  }
}
