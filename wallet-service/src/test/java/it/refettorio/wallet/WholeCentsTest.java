package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Money is counted in whole cents: nothing of the wallet that may touch an amount has fractions. */
class WholeCentsTest {

  private static final Path CLASSES = Path.of("target/classes/it/refettorio/wallet");
  private static final Set<String> FRACTIONS = Set.of(
      "double", "float", "Double", "Float", "BigDecimal", "DoubleStream");
  private static final Pattern FRACTIONAL = Pattern.compile(
      "[DF](ADD|SUB|MUL|DIV|REM|NEG|CMP[LG]|CONST_\\d|RETURN|ALOAD|ASTORE|(LOAD|STORE).*)");

  @Test
  void noAmountIsEverAFraction() throws IOException {
    var found = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (var file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        var type = ClassFile.of().parse(file);
        found.addAll(fractionsIn(type));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void aFractionIsFoundWhereverItStands() throws IOException {
    var here = Path.of("target/test-classes/it/refettorio/wallet");
    assertThat(fractionsIn(ClassFile.of().parse(here.resolve("WholeCentsTest$Field.class"))))
        .isNotEmpty();
    assertThat(fractionsIn(ClassFile.of().parse(here.resolve("WholeCentsTest$Within.class"))))
        .isNotEmpty();
  }

  record Field(Double euros) {}

  static final class Within {
    static long rounded(long cents) {
      return Math.round(cents * 1.1);
    }
  }

  private static List<String> fractionsIn(ClassModel type) {
    var found = new ArrayList<String>();
    var name = type.thisClass().asInternalName().replaceFirst(".*/", "");
    type.fields().stream()
        .filter(field -> isFraction(field.fieldTypeSymbol()))
        .forEach(field -> found.add(name + "." + field.fieldName().stringValue()));
    for (var method : type.methods()) {
      var at = name + "." + method.methodName().stringValue();
      if (hasFractions(method)) {
        found.add(at);
      }
    }
    return found;
  }

  private static boolean hasFractions(MethodModel method) {
    var types = new ArrayList<>(method.methodTypeSymbol().parameterList());
    types.add(method.methodTypeSymbol().returnType());
    return types.stream().anyMatch(WholeCentsTest::isFraction)
        || method.code().stream().flatMap(code -> code.elementList().stream())
            .anyMatch(element -> element instanceof Instruction step && isFraction(step));
  }

  private static boolean isFraction(Instruction step) {
    return switch (step) {
      case InvokeInstruction call -> isFraction(call.owner().asSymbol())
          || isFraction(call.typeSymbol().returnType())
          || call.typeSymbol().parameterList().stream().anyMatch(WholeCentsTest::isFraction);
      case FieldInstruction field -> isFraction(field.typeSymbol());
      case ConvertInstruction convert -> FRACTIONS.contains(
          convert.toType().upperBound().displayName())
          || FRACTIONS.contains(convert.fromType().upperBound().displayName());
      default -> FRACTIONAL.matcher(step.opcode().name()).matches();
    };
  }

  private static boolean isFraction(ClassDesc type) {
    return FRACTIONS.contains(type.isArray()
        ? type.componentType().displayName() : type.displayName());
  }
}
