package br.central.demonstracao.atendimentos;

import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.DemandaView;
import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.RetornoAoCliente;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoDemanda;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.Identidade;
import br.central.clientes.NovoCliente;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Origem;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happens in most cases: opening, forwarding, answering, calling back. */
final class Gestos {

    /** Groups whose login is not their name, or that do not answer themselves. */
    private static final Map<String, String> QUEM_RESPONDE = Map.of(
            "ouvidoria", "ouvidor", "atendimento", "supervisor", "gestao", "supervisor", "supervisao", "supervisor");

    /** Nobody is with the client: it waits in the queue of the profile. */
    static final Set<Origem> SEM_ATENDENTE =
            EnumSet.of(Origem.PORTAL, Origem.EMAIL, Origem.APLICATIVO, Origem.FALE_CONOSCO);

    private static final List<String> MOTIVOS = List.of("solicitacao", "solicitacao", "duvida", "reclamacao");

    private Gestos() {}

    static ReferenciaCliente referencia(NovoCliente cliente) {
        DadosCadastrais dados = cliente.dados();
        return dados.cpf() == null ? ReferenciaCliente.porCnpj(dados.cnpj()) : ReferenciaCliente.porCpf(dados.cpf());
    }

    /** Opened, and in somebody's hands. */
    static String abrir(Ensaio ensaio) {
        String protocolo = registrar(ensaio, List.of(), false).protocolo();
        if (SEM_ATENDENTE.contains(ensaio.roteiro().origem())) {
            ensaio.depoisDeMinutos(5, 60);
            ensaio.comoAtendente(palco -> palco.edicao().assumir(protocolo));
        }
        ensaio.depoisDeMinutos(2, 12);
        FormularioDaCena.confirmarIdentidade(ensaio, protocolo);
        return protocolo;
    }

    static AtendimentoView registrar(Ensaio ensaio, List<NovaSolicitacao> solicitacoes, boolean encaminhar) {
        RoteiroDaCena roteiro = ensaio.roteiro();
        String login = SEM_ATENDENTE.contains(roteiro.origem()) ? null : roteiro.atendente();
        Encaminhamento aosGrupos = encaminhar ? new Encaminhamento(ensaio.frase("ENCAMINHAMENTO")) : null;
        String descricao = (roteiro.assunto().pedido() + " " + ensaio.frase("COMPLEMENTO_DO_PEDIDO")).strip();
        String motivo = ensaio.sorteio().um(MOTIVOS);
        return ensaio.como(
                login,
                palco -> palco.atendimentos()
                        .abrir(Abertura.por(roteiro.origem(), referencia(roteiro.cliente()))
                                .sobre(roteiro.assunto().titulo(), descricao)
                                .naCidade(roteiro.cliente().dados().cidade())
                                .classificada(roteiro.folha().caminho(), motivo)
                                .pedindo(solicitacoes, aosGrupos)));
    }

    /** Opened and with the groups; the portal forwards by itself. */
    static SolicitacaoView encaminhar(Ensaio ensaio) {
        AtendimentoView aberto;
        boolean exigido = FormularioDaCena.exigido(ensaio);
        if (!exigido
                && SEM_ATENDENTE.contains(ensaio.roteiro().origem())
                && ensaio.sorteio().chance(50)) {
            aberto = registrar(ensaio, List.of(), true);
        } else {
            String protocolo = abrir(ensaio);
            if (exigido) {
                ensaio.comoAtendente(
                        palco -> palco.solicitacoes().registrar(protocolo, FormularioDaCena.pedido(ensaio)));
            }
            String texto = ensaio.frase("ENCAMINHAMENTO");
            aberto = ensaio.comoAtendente(
                    palco -> palco.atendimentos().encaminhar(protocolo, new Encaminhamento(texto)));
        }
        SolicitacaoView solicitacao = aberto.solicitacoes().get(0);
        FatosContados.doComeco(ensaio, solicitacao);
        return solicitacao;
    }

    static String login(String grupo) {
        return QUEM_RESPONDE.getOrDefault(grupo, grupo);
    }

    static List<DemandaView> emAberto(Ensaio ensaio, String solicitacao) {
        return ensaio.como(null, palco -> palco.solicitacoes().detalhar(solicitacao)).demandas().stream()
                .filter(demanda -> demanda.vigente() && demanda.situacao() == SituacaoDemanda.ABERTA)
                .toList();
    }

    /** Every group answers, and who attends puts the answers together. */
    static void responder(Ensaio ensaio, String solicitacao, Conclusao conclusao) {
        responderPelosGrupos(ensaio, solicitacao, conclusao);
        boolean falta = !ensaio.como(null, palco -> palco.solicitacoes().detalhar(solicitacao))
                .situacao()
                .terminou();
        if (falta) {
            ensaio.depoisDeMinutos(20, 240);
            RespostaDada juntas = resposta(ensaio, ensaio.frase("CONSOLIDADA"), conclusao, null);
            ensaio.comoAtendente(palco -> palco.respostas().responder(solicitacao, juntas));
        }
    }

    static void responderPelosGrupos(Ensaio ensaio, String solicitacao, Conclusao conclusao) {
        for (DemandaView demanda : emAberto(ensaio, solicitacao)) {
            String texto = conclusao == Conclusao.ATENDIDA
                    ? ensaio.roteiro().assunto().resposta()
                    : ensaio.frase(conclusao.name());
            RespostaDada dada = resposta(ensaio, texto, conclusao, demanda.grupo());
            ensaio.como(login(demanda.grupo()), palco -> palco.respostas().responder(solicitacao, dada));
            ensaio.depoisDeMinutos(15, 180);
        }
    }

    private static RespostaDada resposta(Ensaio ensaio, String texto, Conclusao conclusao, String grupo) {
        String fundamento = conclusao.recusa() ? ensaio.frase("FUNDAMENTO") : null;
        return new RespostaDada(texto, conclusao, fundamento, grupo);
    }

    /** Who is on the line says who they are. */
    static void identificar(Ensaio ensaio, String protocolo) {
        if (!ensaio.como(null, palco -> palco.identidade().vinculo(protocolo)).porConfirmar()) {
            return;
        }
        DadosCadastrais cliente = ensaio.roteiro().cliente().dados();
        Identidade dita = cliente.cpf() == null
                ? Identidade.empresa(cliente.cnpj(), "Marta Nogueira")
                : Identidade.pessoa(cliente.cpf(), cliente.nome(), cliente.nascimento(), cliente.nomeMae());
        ensaio.comoAtendente(palco -> palco.identidade().confirmarIdentidade(protocolo, dita));
    }

    /** Where the answer goes by telephone somebody calls; where it goes by message it has gone by itself. */
    static void darRetorno(Ensaio ensaio, String protocolo) {
        ensaio.depoisDeMinutos(10, 150);
        AtendimentoView agora = ensaio.como(null, palco -> palco.atendimentos().detalhar(protocolo));
        if (agora.situacao() == SituacaoAtendimento.AGUARDANDO_RETORNO) {
            identificar(ensaio, protocolo);
            var retorno = new RetornoAoCliente(DesfechoDaLigacao.COMUNICADO, ensaio.frase("RETORNO"));
            ensaio.comoAtendente(palco -> palco.atendimentos().darRetorno(protocolo, retorno));
        }
    }
}
