/** What {@code ./mvnw -Pbench verify} measures, on a PostgreSQL that writes durably; see docs/performance.md. */
package br.central.bench;
