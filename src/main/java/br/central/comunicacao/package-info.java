/** E-mail and SMS: an outbox written with the fact it tells and sent after it, and the texts that go out. */
@ApplicationModule(allowedDependencies = {"comum", "registros", "seguranca"})
package br.central.comunicacao;

import org.springframework.modulith.ApplicationModule;
