package it.refettorio.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a port of the loopback interface is free, and who has it if not. */
public final class Ports {

  private static final int CONNECT_MILLIS = 300;
  private static final String LISTENING = "0A";

  private Ports() {}

  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      // As our programs do: a port in TIME_WAIT after a restart counts as free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  public static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Number and command of the listener, where Linux tells us. */
  public static Optional<String> owner(int port) {
    for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
      try {
        for (String line : Files.readAllLines(Path.of(table))) {
          String[] fields = line.strip().split("\\s+");
          if (fields.length > 9 && fields[3].equals(LISTENING)
              && fields[1].endsWith(":%04X".formatted(port))) {
            return holderOf("socket:[" + fields[9] + "]");
          }
        }
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<String> holderOf(String socket) {
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process.pid(), socket))
        .findFirst()
        .map(process -> "processo %d, %s".formatted(
            process.pid(), process.info().command().orElse("comando ignoto")));
  }

  /** Unreadable descriptors belong to other people: not ours to name. */
  private static boolean holds(long pid, String socket) {
    try (var descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return descriptors.anyMatch(descriptor -> pointsTo(descriptor, socket));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean pointsTo(Path descriptor, String socket) {
    try {
      return Files.readSymbolicLink(descriptor).toString().equals(socket);
    } catch (IOException e) {
      return false;
    }
  }
}
