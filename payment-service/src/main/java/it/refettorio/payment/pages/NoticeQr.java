package it.refettorio.payment.pages;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import it.refettorio.payment.notice.PaymentNotice;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** The code on a notice that apps of banks read, by PagoPA's specification of printed notices. */
final class NoticeQr {

  private static final String CONTENT = "PAGOPA|002|%s|%s|%02d";
  private static final int QUIET_MODULES = 4;
  /** Enough for a sharp print: about 300 dots per inch at 40 mm. */
  private static final int DOTS_PER_MODULE = 12;

  private NoticeQr() {}

  /** What the code says. */
  static String content(PaymentNotice notice, String creditorCode) {
    return CONTENT.formatted(notice.number(), creditorCode, notice.amountCents());
  }

  /** The code as the address of an image that is in the address itself. */
  static String image(String content) {
    try {
      var modules = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(
          EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
          EncodeHintType.MARGIN, QUIET_MODULES));
      int side = modules.getWidth() * DOTS_PER_MODULE;
      var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          image.setRGB(x, y, modules.get(x / DOTS_PER_MODULE, y / DOTS_PER_MODULE)
              ? Color.BLACK.getRGB() : Color.WHITE.getRGB());
        }
      }
      var png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("No code holds " + content, tooLong);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
