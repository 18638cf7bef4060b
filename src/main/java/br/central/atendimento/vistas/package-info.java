/** How what the aggregate holds becomes what {@code contrato} shows: times of the operator's zone, names, what may be seen. */
package br.central.atendimento.vistas;
