package it.refettorio.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Gives a Spring test a real PostgreSQL and a real Kafka: containers where a Docker engine answers,
 * embedded ones elsewhere. {@code -Dit.infra=docker|embedded} (or IT_INFRA) forces one of them. Each
 * application context has a database of its own; the servers are shared by the test JVM.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import({InfrastructureConfiguration.class, TestEvents.Configuration.class})
public @interface WithInfrastructure {}
