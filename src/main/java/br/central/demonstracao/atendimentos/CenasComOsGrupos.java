package br.central.demonstracao.atendimentos;

import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.Endereco;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.Texto;
import br.central.clientes.DadosCadastrais;
import br.central.prazos.EstadoDoPrazo;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Cases that are with the groups. */
final class CenasComOsGrupos {

    private static final String DEPOIS_DA_RECLASSIFICACAO = "financeiro/coparticipacao/contestacao";

    private CenasComOsGrupos() {}

    static Map<Cena, Consumer<Ensaio>> todas() {
        return Map.of(
                Cena.ENCAMINHADO, CenasComOsGrupos::encaminhado,
                Cena.RECLASSIFICADO, CenasComOsGrupos::reclassificado,
                Cena.RESTRITO, CenasComOsGrupos::restrito,
                Cena.AGRUPADAS, CenasComOsGrupos::agrupadas,
                Cena.EM_COMPLEMENTO, ensaio -> pedirComplemento(ensaio, Gestos.encaminhar(ensaio)),
                Cena.AGUARDANDO_RETORNO, CenasComOsGrupos::aguardandoRetorno,
                Cena.A_CONSOLIDAR, CenasComOsGrupos::aConsolidar);
    }

    /** In breach something has usually been done about it. */
    private static void encaminhado(Ensaio ensaio) {
        String solicitacao = Gestos.encaminhar(ensaio).protocolo();
        int tanto = ensaio.sorteio().entre(1, 100);
        if (ensaio.roteiro().alvo() == EstadoDoPrazo.EXPIRADO) {
            noAtraso(ensaio, solicitacao, tanto);
        } else if (tanto <= 25) {
            ensaio.depoisDe(ensaio.roteiro().resposta());
            reiterar(ensaio, solicitacao);
        }
    }

    private static void noAtraso(Ensaio ensaio, String solicitacao, int tanto) {
        if (tanto <= 50) {
            ensaio.depoisDe(ensaio.roteiro().resposta().dividedBy(2));
            reiterar(ensaio, solicitacao);
        }
        if (!CenasConcluidas.depoisDoPrazo(ensaio, solicitacao)) {
            return;
        }
        if (tanto % 3 == 0) {
            CenasConcluidas.reclamar(ensaio, solicitacao);
        } else if (tanto % 3 == 1) {
            var providencia = new Texto(ensaio.frase("PROVIDENCIA"));
            ensaio.como("supervisor", palco -> palco.solicitacoes().registrarProvidencia(solicitacao, providencia));
        }
    }

    static void reiterar(Ensaio ensaio, String solicitacao) {
        var reiteracao = new Texto(ensaio.frase("REITERACAO"));
        ensaio.comoAtendente(palco -> palco.solicitacoes().reiterar(solicitacao, reiteracao));
    }

    private static void reclassificado(Ensaio ensaio) {
        SolicitacaoView solicitacao = Gestos.encaminhar(ensaio);
        ensaio.depoisDeMinutos(60, 600);
        var escolha = new EscolhaDeClassificacao(DEPOIS_DA_RECLASSIFICACAO, null);
        ensaio.comoAtendente(palco -> palco.edicao().classificar(solicitacao.atendimento(), escolha));
    }

    private static void restrito(Ensaio ensaio) {
        SolicitacaoView solicitacao = Gestos.encaminhar(ensaio);
        ensaio.depoisDeMinutos(1, 5);
        ensaio.comoAtendente(palco -> palco.edicao().restringir(solicitacao.atendimento(), "ouvidoria"));
    }

    /** The family asks twice for the same thing at the same address. */
    private static void agrupadas(Ensaio ensaio) {
        DadosCadastrais cliente = ensaio.roteiro().cliente().dados();
        var endereco = Endereco.escrito(cliente.endereco(), cliente.cidade(), cliente.uf());
        var nova = new NovaSolicitacao(
                ensaio.roteiro().folha().caminho(),
                null,
                endereco,
                ensaio.roteiro().assunto().pedido(),
                null,
                null);
        Gestos.registrar(ensaio, List.of(nova), true);
        ensaio.depoisDeMinutos(60, 900);
        Gestos.registrar(ensaio, List.of(nova), true);
    }

    static void pedirComplemento(Ensaio ensaio, SolicitacaoView solicitacao) {
        ensaio.depoisDeMinutos(30, 240);
        String grupo = Gestos.emAberto(ensaio, solicitacao.protocolo()).get(0).grupo();
        var pedido = new Texto(ensaio.frase("PEDIDO_DE_COMPLEMENTO"));
        ensaio.como(Gestos.login(grupo), palco -> palco.respostas().pedirComplemento(solicitacao.protocolo(), pedido));
    }

    private static void aguardandoRetorno(Ensaio ensaio) {
        SolicitacaoView solicitacao = Gestos.encaminhar(ensaio);
        ensaio.depoisDe(ensaio.roteiro().resposta());
        Gestos.responder(ensaio, solicitacao.protocolo(), Conclusao.ATENDIDA);
    }

    private static void aConsolidar(Ensaio ensaio) {
        SolicitacaoView solicitacao = Gestos.encaminhar(ensaio);
        ensaio.depoisDe(ensaio.roteiro().resposta());
        Gestos.responderPelosGrupos(ensaio, solicitacao.protocolo(), Conclusao.ATENDIDA);
    }
}
