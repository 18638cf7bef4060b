/**
 * CONTRIBUTING as tests: one rule each, read from the sources or the bytecode, both taken once for all of them. Each rule is
 * also put to something that breaks it, for a rule that finds nothing anywhere holds nothing.
 */
package br.central.arquitetura;
