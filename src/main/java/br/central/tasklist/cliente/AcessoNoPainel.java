package br.central.tasklist.cliente;

import br.central.clientes.MandatoView;
import br.central.portal.AcessoDoCliente;
import java.util.List;

/**
 * What the panel shows about the portal.
 *
 * @param acesso {@code null} for who may send no links
 */
record AcessoNoPainel(AcessoDoCliente acesso, List<MandatoView> mandatos, boolean cadastra) {}
