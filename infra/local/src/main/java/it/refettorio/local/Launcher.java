package it.refettorio.local;

import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.Part;
import it.refettorio.local.program.Installation;
import it.refettorio.local.report.Progress;
import it.refettorio.local.report.Trouble;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Entry point; the {@code run} script has found the JDK and built the jars by now. */
public final class Launcher {

  private Launcher() {}

  /** The property {@code refettorio.root} names the project's directory. */
  public static void main(String[] words) {
    var progress = new Progress(System.out);
    int exit;
    try {
      exit = run(List.of(words), progress);
    } catch (Trouble trouble) {
      progress.say("\nERRORE: " + trouble.getMessage());
      exit = 1;
    } catch (Exception bug) {
      bug.printStackTrace();
      progress.say("\nERRORE imprevisto: " + bug);
      exit = 1;
    }
    System.exit(exit);
  }

  private static int run(List<String> words, Progress progress) throws Exception {
    Path root = Path.of(System.getProperty("refettorio.root", ".")).toAbsolutePath().normalize();
    Arguments arguments = Arguments.parse(words, root);
    var data = new DataDirectory(arguments.data());
    return switch (arguments.command()) {
      case STATUS -> new StatusReport(data).print(progress);
      case STOP -> {
        new Shutdown(data, progress).stopAll();
        yield 0;
      }
      case REPUBLISH -> republish(arguments.republish().orElseThrow(), root, data);
      case REBUILD -> new ServiceCommand(new Installation(root), data).run(
          Part.WALLET, "rebuild",
          arguments.swap().stream().mapToObj(differences -> "--swap=" + differences).toList());
      case START -> start(arguments, root, data, progress);
      case RESET -> {
        new Shutdown(data, progress).stopAll();
        data.delete();
        progress.say("Dati cancellati: si riparte da zero.");
        yield start(arguments, root, data, progress);
      }
    };
  }

  private static int republish(Arguments.Republish wanted, Path root, DataDirectory data)
      throws Exception {
    var options = new ArrayList<>(List.of("--topic=" + wanted.topic()));
    wanted.from().ifPresent(day -> options.add("--from=" + day));
    return new ServiceCommand(new Installation(root), data)
        .run(wanted.service(), "republish", options);
  }

  private static int start(Arguments arguments, Path root, DataDirectory data, Progress progress)
      throws Exception {
    return new Startup(arguments, root, data, progress, Clock.system(Arguments.ROME)).run();
  }
}
