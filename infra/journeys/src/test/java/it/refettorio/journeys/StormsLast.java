package it.refettorio.journeys;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Journeys by name, then the storms, which leave the system limping for a while. */
final class StormsLast implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context.getClassDescriptors().sort(
        Comparator.<ClassDescriptor, Boolean>comparing(each -> name(each).endsWith("Storm"))
            .thenComparing(StormsLast::name));
  }

  private static String name(ClassDescriptor each) {
    return each.getTestClass().getSimpleName();
  }
}
