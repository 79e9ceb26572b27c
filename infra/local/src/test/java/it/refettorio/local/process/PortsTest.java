package it.refettorio.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void seesThatAPortIsTakenAndByWhom() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
      assertThat(Ports.answers(socket.getLocalPort())).isTrue();
      Assumptions.assumeTrue(Files.exists(Path.of("/proc/net/tcp")));
      assertThat(Ports.owner(socket.getLocalPort()))
          .hasValueSatisfying(owner -> assertThat(owner)
              .contains(Long.toString(ProcessHandle.current().pid())));
    }
  }

  @Test
  void seesThatAPortIsFree() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThat(Ports.isFree(port)).isTrue();
    assertThat(Ports.answers(port)).isFalse();
  }
}
