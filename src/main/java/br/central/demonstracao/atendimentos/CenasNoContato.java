package br.central.demonstracao.atendimentos;

import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.Transferencia;
import br.central.contatosativos.ContatoAtivoView;
import br.central.contatosativos.ProgramacaoDeContato;
import br.central.contatosativos.ResultadoDaLigacao;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Cases that go no further than the operator, and calls to clients. */
final class CenasNoContato {

    private static final List<String> INFORMACOES = List.of(
            "segunda-via-de-boleto",
            "prazos-de-atendimento",
            "carencias",
            "como-pedir-reembolso",
            "carteirinha-digital");

    private CenasNoContato() {}

    static Map<Cena, Consumer<Ensaio>> todas() {
        return Map.ofEntries(
                Map.entry(Cena.ABERTO, ensaio -> Gestos.registrar(ensaio, List.of(), false)),
                Map.entry(Cena.EM_ATENDIMENTO, CenasNoContato::emAtendimento),
                Map.entry(Cena.PENDENTE_COMIGO, ensaio -> deixarPendente(ensaio, true)),
                Map.entry(Cena.PENDENTE_NA_FILA, ensaio -> deixarPendente(ensaio, false)),
                Map.entry(Cena.RETOMADO, CenasNoContato::retomado),
                Map.entry(Cena.TRANSFERIDO, CenasNoContato::transferido),
                Map.entry(Cena.RESOLVIDO, ensaio -> resolver(ensaio, Gestos.abrir(ensaio))),
                Map.entry(Cena.RESOLVIDO_COM_INFORMACAO, CenasNoContato::comInformacao),
                Map.entry(Cena.CANCELADO_NO_CONTATO, CenasNoContato::cancelado),
                Map.entry(Cena.CONTATO_PROGRAMADO, CenasNoContato::programar),
                Map.entry(Cena.CONTATO_REALIZADO, ensaio -> ligar(ensaio, DesfechoDaLigacao.CONTATO_REALIZADO)),
                Map.entry(Cena.CONTATO_SEM_COMUNICACAO, ensaio -> ligar(ensaio, DesfechoDaLigacao.SEM_COMUNICACAO)),
                Map.entry(Cena.CONTATO_COM_DEMANDA, ensaio -> ligar(ensaio, DesfechoDaLigacao.DEMANDA_ABERTA)));
    }

    /** The client is still talking: the request is written down and has not gone to the groups. */
    private static void emAtendimento(Ensaio ensaio) {
        String protocolo = Gestos.abrir(ensaio);
        var nova = FormularioDaCena.pedido(ensaio);
        ensaio.comoAtendente(palco -> palco.solicitacoes().registrar(protocolo, nova));
    }

    private static String deixarPendente(Ensaio ensaio, boolean comigo) {
        String protocolo = Gestos.abrir(ensaio);
        var pendencia = new Pendencia(ensaio.frase("PENDENCIA"), comigo);
        ensaio.comoAtendente(palco -> palco.atendimentos().deixarPendente(protocolo, pendencia));
        return protocolo;
    }

    private static void retomado(Ensaio ensaio) {
        String protocolo = deixarPendente(ensaio, true);
        ensaio.depoisDeMinutos(40, 300);
        ensaio.comoAtendente(palco -> palco.atendimentos().retomar(protocolo));
        ensaio.depoisDeMinutos(3, 10);
        resolver(ensaio, protocolo);
    }

    private static void transferido(Ensaio ensaio) {
        String protocolo = Gestos.abrir(ensaio);
        var transferencia = new Transferencia("supervisor", null, ensaio.frase("TRANSFERENCIA"));
        ensaio.comoAtendente(palco -> palco.edicao().transferir(protocolo, transferencia));
        ensaio.depoisDeMinutos(15, 90);
        var resolucao = new Resolucao(resposta(ensaio), true);
        ensaio.como("supervisor", palco -> palco.atendimentos().resolver(protocolo, resolucao));
    }

    private static void resolver(Ensaio ensaio, String protocolo) {
        var resolucao = new Resolucao(resposta(ensaio), ensaio.sorteio().chance(85) ? true : null);
        ensaio.comoAtendente(palco -> palco.atendimentos().resolver(protocolo, resolucao));
    }

    private static String resposta(Ensaio ensaio) {
        return ensaio.roteiro().assunto().resposta() + " " + ensaio.frase("RESOLVIDO");
    }

    private static void comInformacao(Ensaio ensaio) {
        String protocolo = Gestos.abrir(ensaio);
        String informacao = ensaio.sorteio().um(INFORMACOES);
        ensaio.comoAtendente(palco -> palco.edicao().registrarInformacao(protocolo, informacao));
        ensaio.depoisDeMinutos(2, 6);
        resolver(ensaio, protocolo);
    }

    private static void cancelado(Ensaio ensaio) {
        String protocolo = Gestos.abrir(ensaio);
        var motivo = new Motivacao(ensaio.frase("CANCELAMENTO"));
        ensaio.comoAtendente(palco -> palco.atendimentos().cancelar(protocolo, motivo));
    }

    private static ContatoAtivoView programar(Ensaio ensaio) {
        var programacao = new ProgramacaoDeContato(
                Gestos.referencia(ensaio.roteiro().cliente()), ensaio.frase("ASSUNTO_DO_CONTATO"), "saudacao-ativa");
        return ensaio.como("supervisor", palco -> palco.contatos().programar(programacao));
    }

    private static void ligar(Ensaio ensaio, DesfechoDaLigacao desfecho) {
        ContatoAtivoView contato = programar(ensaio);
        ensaio.depoisDeMinutos(30, 400);
        if (desfecho.falou()) {
            String protocolo = ensaio.comoAtendente(palco -> palco.contatos().ligar(contato.id()))
                    .protocolo();
            Gestos.identificar(ensaio, protocolo);
        }
        String texto = switch (desfecho) {
            case CONTATO_REALIZADO -> ensaio.frase("LIGACAO_REALIZADA");
            case DEMANDA_ABERTA -> ensaio.frase("LIGACAO_COM_DEMANDA");
            default -> ensaio.frase("SEM_COMUNICACAO");
        };
        var resultado =
                new ResultadoDaLigacao(desfecho, texto, ensaio.roteiro().folha().caminho());
        ensaio.comoAtendente(palco -> palco.contatos().registrarLigacao(contato.id(), resultado));
    }
}
