package br.central.demonstracao.atendimentos;

import br.central.catalogo.ClassificacaoView;
import br.central.clientes.NovoCliente;
import br.central.comum.Origem;
import br.central.prazos.EstadoDoPrazo;
import java.time.Duration;
import java.time.Instant;

/**
 * One case to be acted out.
 *
 * @param semente of what is drawn while it is acted
 * @param assunto with everything filled in
 * @param alvo state its deadline shall be in, where the scene asks for one
 * @param resposta how long the groups take to answer
 */
record RoteiroDaCena(
        long semente,
        Cena cena,
        ClassificacaoView folha,
        Assunto assunto,
        NovoCliente cliente,
        Origem origem,
        String atendente,
        Instant abertoEm,
        EstadoDoPrazo alvo,
        Duration resposta) {}
