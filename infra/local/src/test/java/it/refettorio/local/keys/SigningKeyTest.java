package it.refettorio.local.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

  @TempDir Path directory;

  @Test
  void whatThePrivateFileSignsThePublicFileVerifies() throws Exception {
    SigningKey.ensure(directory, directory);
    String privateKey = Files.readString(directory.resolve(SigningKey.PRIVATE_FILE));
    String publicKeys = Files.readString(directory.resolve(SigningKey.PUBLIC_FILE));
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    var curve = parameters.getParameterSpec(ECParameterSpec.class);
    var keys = KeyFactory.getInstance("EC");

    var signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(keys.generatePrivate(new ECPrivateKeySpec(number(privateKey, "d"), curve)));
    signer.update("pasto".getBytes());
    var verifier = Signature.getInstance("SHA256withECDSA");
    verifier.initVerify(keys.generatePublic(new ECPublicKeySpec(
        new ECPoint(number(publicKeys, "x"), number(publicKeys, "y")), curve)));
    verifier.update("pasto".getBytes());

    assertThat(verifier.verify(signer.sign())).isTrue();
    assertThat(member(privateKey, "kid")).isEqualTo(member(publicKeys, "kid"));
  }

  @Test
  void thePublicFileHoldsNoSecretAndThePrivateOneIsForItsOwnerAlone() throws IOException {
    SigningKey.ensure(directory, directory);

    assertThat(Files.readString(directory.resolve(SigningKey.PUBLIC_FILE)))
        .doesNotContain("\"d\"");
    assertThat(PosixFilePermissions.toString(
        Files.getPosixFilePermissions(directory.resolve(SigningKey.PRIVATE_FILE))))
        .isEqualTo("rw-------");
  }

  @Test
  void keepsTheKeyThatIsThere() throws IOException {
    SigningKey.ensure(directory, directory);
    String first = Files.readString(directory.resolve(SigningKey.PRIVATE_FILE));

    SigningKey.ensure(directory, directory);

    assertThat(directory.resolve(SigningKey.PRIVATE_FILE)).hasContent(first);
  }

  private static BigInteger number(String json, String name) {
    byte[] bytes = Base64.getUrlDecoder().decode(member(json, name));
    assertThat(bytes).hasSize(32);
    return new BigInteger(1, bytes);
  }

  private static String member(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
