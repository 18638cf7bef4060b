package br.central.atendimento.cliente;

import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.clientes.AtoDoCliente;
import br.central.clientes.Interlocutor;
import br.central.clientes.NiveisDeIdentidade;
import br.central.seguranca.Permissao;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a client can do now: what the case allows, and is not for a level above that of who speaks. */
@Component
class AtosPossiveis {

    /** All that the acts of a client take; to know which are possible, and for none of them. */
    static final Set<Permissao> DIREITOS = EnumSet.of(
            Permissao.ATENDER,
            Permissao.CANCELAR,
            Permissao.ENCERRAR_DE_OUTRO_OPERADOR,
            Permissao.ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA);

    private static final Map<String, AtoDoCliente> DO_CASO = Map.of(
            "COMPLEMENTAR",
            AtoDoCliente.COMPLEMENTAR,
            "CANCELAR",
            AtoDoCliente.CANCELAR,
            "REINICIAR",
            AtoDoCliente.REINICIAR,
            "AVALIAR",
            AtoDoCliente.AVALIAR);

    private static final Map<String, AtoDoCliente> DO_PEDIDO = Map.of(
            "REITERAR",
            AtoDoCliente.REITERAR,
            "RECLAMAR",
            AtoDoCliente.RECLAMAR,
            "PEDIR_REANALISE",
            AtoDoCliente.PEDIR_REANALISE);

    /** Of one that may not be read nothing that tells what came of it. */
    private static final Set<AtoDoCliente> SEM_LER = EnumSet.of(AtoDoCliente.COMPLEMENTAR, AtoDoCliente.RECLAMAR);

    private final NiveisDeIdentidade niveis;

    AtosPossiveis(NiveisDeIdentidade niveis) {
        this.niveis = niveis;
    }

    /** Of whoever is known so well. */
    Set<AtoDoCliente> doNivel(Interlocutor quem) {
        return niveis.permitidos(quem.nivel());
    }

    /** Those of them that go so far for that client. */
    static Set<AtoDoCliente> permitidos(Set<AtoDoCliente> doNivel, Interlocutor quem, Long cliente) {
        Set<AtoDoCliente> permitidos = EnumSet.copyOf(doNivel);
        permitidos.removeIf(ato -> !quem.alcanca(cliente, ato));
        return permitidos;
    }

    /** Of the case and of any of its requests. */
    static Set<AtoDoCliente> de(AtendimentoView caso, Set<AtoDoCliente> permitidos, boolean restrito) {
        Set<AtoDoCliente> atos = conforme(DO_CASO, caso.acoes());
        caso.solicitacoes().forEach(um -> atos.addAll(conforme(DO_PEDIDO, um.acoes())));
        atos.retainAll(permitidos);
        if (restrito) {
            atos.retainAll(SEM_LER);
        }
        return atos;
    }

    static Set<AtoDoCliente> de(SolicitacaoView pedido, Set<AtoDoCliente> permitidos) {
        Set<AtoDoCliente> atos = conforme(DO_PEDIDO, pedido.acoes());
        atos.retainAll(permitidos);
        return atos;
    }

    private static Set<AtoDoCliente> conforme(Map<String, AtoDoCliente> nomes, Collection<String> acoes) {
        Set<AtoDoCliente> atos = EnumSet.noneOf(AtoDoCliente.class);
        nomes.forEach((acao, ato) -> {
            if (acoes.contains(acao)) {
                atos.add(ato);
            }
        });
        return atos;
    }
}
