package br.central.atendimento;

import br.central.anexos.ArquivoRecebido;
import br.central.anexos.Conteudo;
import br.central.atendimento.cliente.CasoAchado;
import br.central.atendimento.cliente.CasosDoCliente;
import br.central.atendimento.contrato.MensagemComplementar;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.NovaAvaliacao;
import br.central.atendimento.contrato.Reinicio;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.contrato.TipoDeReclamacao;
import br.central.atendimento.vistas.RespostasDaPesquisa;
import br.central.catalogo.FormularioDePesquisa;
import br.central.clientes.AtoDoCliente;
import br.central.comum.Recusa;
import br.central.comum.TextoVisto;
import br.central.seguranca.ComoCliente;
import br.central.seguranca.Permissao;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Does for a client, with just the rights it takes, what the operator does on the desk. The aggregate decides whether it is
 * possible; why it is not is told in the client's words, for the operator's name who did what.
 */
@Component
class AtosDoCliente {

    private static final int MAIOR_TEXTO = 99_999;
    private static final int MAIOR_MOTIVO = 4_000;

    private final Atendimentos atendimentos;
    private final EdicaoDeAtendimentos edicao;
    private final Solicitacoes solicitacoes;
    private final Avaliacoes avaliacoes;
    private final AnexosDoAtendimento anexos;
    private final CartasDeRecusa cartas;
    private final CasosDoCliente casos;
    private final RespostasDaPesquisa respostas;

    AtosDoCliente(
            Atendimentos atendimentos,
            EdicaoDeAtendimentos edicao,
            Solicitacoes solicitacoes,
            Avaliacoes avaliacoes,
            AnexosDoAtendimento anexos,
            CartasDeRecusa cartas,
            CasosDoCliente casos,
            RespostasDaPesquisa respostas) {
        this.atendimentos = atendimentos;
        this.edicao = edicao;
        this.solicitacoes = solicitacoes;
        this.avaliacoes = avaliacoes;
        this.anexos = anexos;
        this.cartas = cartas;
        this.casos = casos;
        this.respostas = respostas;
    }

    void complementar(CasoAchado caso, String texto) {
        String escrito = exigirTexto(texto, MAIOR_TEXTO);
        fazer(
                AtoDoCliente.COMPLEMENTAR,
                caso,
                () -> edicao.complementar(caso.protocolo(), new MensagemComplementar(escrito, null)));
    }

    void reiterar(CasoAchado caso, String texto) {
        Texto escrito = new Texto(exigirTexto(texto, MAIOR_TEXTO));
        List<String> pedidos = casos.paraReiterar(caso);
        if (pedidos.isEmpty()) {
            throw naoPode(AtoDoCliente.REITERAR);
        }
        pedidos.forEach(pedido -> fazer(AtoDoCliente.REITERAR, caso, () -> solicitacoes.reiterar(pedido, escrito)));
    }

    /** @return the protocol of the ouvidoria */
    String aOuvidoria(TipoDeReclamacao tipo, CasoAchado caso, String texto) {
        AtoDoCliente ato = tipo == TipoDeReclamacao.REANALISE ? AtoDoCliente.PEDIR_REANALISE : AtoDoCliente.RECLAMAR;
        Texto escrito = new Texto(exigirTexto(texto, MAIOR_TEXTO));
        List<String> pedidos = casos.paraAOuvidoria(caso, tipo);
        if (pedidos.isEmpty()) {
            throw naoPode(ato);
        }
        if (pedidos.size() > 1) {
            throw Recusa.RegraNaoAtendida.campo(
                    "pedido", "Diga sobre qual dos pedidos é: " + String.join(", ", pedidos) + ".");
        }
        String pedido = pedidos.get(0);
        return fazer(
                        ato,
                        caso,
                        () -> tipo == TipoDeReclamacao.REANALISE
                                ? solicitacoes.pedirReanalise(pedido, escrito)
                                : solicitacoes.reclamar(pedido, escrito))
                .protocolo();
    }

    void reiniciar(CasoAchado caso, String motivo) {
        Reinicio reinicio = new Reinicio(exigirTexto(motivo, MAIOR_MOTIVO), caso.pedido());
        fazer(AtoDoCliente.REINICIAR, caso, () -> atendimentos.reiniciar(caso.protocolo(), reinicio));
    }

    void cancelar(CasoAchado caso, String motivo) {
        String porque = TextoVisto.vazio(motivo) ? "O cliente cancelou." : exigirTexto(motivo, MAIOR_MOTIVO);
        fazer(AtoDoCliente.CANCELAR, caso, () -> atendimentos.cancelar(caso.protocolo(), new Motivacao(porque)));
    }

    /**
     * @param perguntado {@code null} for the score alone
     * @throws Recusa.RegraNaoAtendida with all that is wrong, field by field
     */
    void avaliar(CasoAchado caso, NovaAvaliacao nova, FormularioDePesquisa perguntado) {
        List<Recusa.Erro> erros = new ArrayList<>();
        if (nova.nota() == null || nova.nota() < 1 || nova.nota() > 5) {
            erros.add(new Recusa.Erro("nota", "Escolha uma nota de 1 a 5."));
        }
        String dito = TextoVisto.ouNulo(nova.comentario());
        if (dito != null && dito.length() > 2_000) {
            erros.add(new Recusa.Erro("comentario", "O comentário vai até 2.000 caracteres."));
        }
        if (perguntado != null) {
            erros.addAll(respostas.erros(perguntado, nova.respostas()));
        }
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
        NovaAvaliacao dada = perguntado == null ? NovaAvaliacao.so(nova.nota(), nova.comentario()) : nova;
        fazer(AtoDoCliente.AVALIAR, caso, () -> avaliacoes.registrar(caso.protocolo(), dada, perguntado));
    }

    ArquivoRecebido receber(CasoAchado caso, String nome, InputStream conteudo) {
        return fazer(AtoDoCliente.COMPLEMENTAR, caso, () -> anexos.receber(caso.protocolo(), nome, conteudo));
    }

    void anexar(CasoAchado caso, ArquivoRecebido arquivo) {
        fazer(AtoDoCliente.COMPLEMENTAR, caso, () -> anexos.incluir(caso.protocolo(), arquivo));
    }

    Conteudo arquivo(CasoAchado caso, long id) {
        exigirSemRestricao(caso);
        return ComoCliente.executar(
                direitos(AtoDoCliente.LER_CONVERSA, caso), () -> anexos.abrir(caso.protocolo(), id));
    }

    byte[] carta(CasoAchado caso) {
        exigirSemRestricao(caso);
        if (caso.pedido() == null) {
            throw new Recusa.NaoEncontrado("Não há pedido seu com o protocolo informado.");
        }
        return ComoCliente.executar(
                direitos(AtoDoCliente.LER_CONVERSA, caso), () -> cartas.daSolicitacao(caso.pedido()));
    }

    private static void exigirSemRestricao(CasoAchado caso) {
        if (caso.restrito()) {
            throw new Recusa.SemPermissao("O conteúdo deste atendimento é restrito. Procure a Central de Atendimento.");
        }
    }

    private static <T> T fazer(AtoDoCliente ato, CasoAchado caso, Supplier<T> oQue) {
        try {
            return ComoCliente.executar(direitos(ato, caso), oQue);
        } catch (Recusa.EstadoNaoPermite recusa) {
            throw naoPode(ato);
        }
    }

    private static Set<Permissao> direitos(AtoDoCliente ato, CasoAchado caso) {
        Set<Permissao> direitos = EnumSet.of(Permissao.ATENDER);
        switch (ato) {
            case COMPLEMENTAR -> direitos.add(Permissao.INCLUIR_ANEXO);
            case CANCELAR ->
                direitos.addAll(EnumSet.of(
                        Permissao.CANCELAR,
                        Permissao.ENCERRAR_DE_OUTRO_OPERADOR,
                        Permissao.ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA));
            default -> {}
        }
        if (caso.restrito()) {
            direitos.add(Permissao.ACESSAR_CONTEUDO_RESTRITO);
        }
        return direitos;
    }

    private static Recusa naoPode(AtoDoCliente ato) {
        return new Recusa.EstadoNaoPermite(
                switch (ato) {
                    case COMPLEMENTAR ->
                        "Este atendimento já terminou e não recebe mais mensagens. Reinicie-o, se ainda der tempo, ou abra"
                                + " um novo contato.";
                    case REITERAR -> "Não há o que reiterar: o pedido já foi respondido ou cancelado.";
                    case RECLAMAR ->
                        "A reclamação à ouvidoria é de um pedido com o prazo vencido e sem resposta, uma de cada vez.";
                    case PEDIR_REANALISE -> "A reanálise é de um pedido negado, uma de cada vez.";
                    case REINICIAR ->
                        "Não é mais possível reiniciar: o prazo para isso passou, ou o atendimento não está encerrado. Abra"
                                + " um novo contato.";
                    case CANCELAR -> "Não há o que cancelar: este atendimento já terminou.";
                    case AVALIAR ->
                        "A avaliação é feita uma vez, depois que o atendimento é encerrado. Esta já foi feita, ou ainda não"
                                + " é hora.";
                    default -> "Isto não é possível agora.";
                });
    }

    private static String exigirTexto(String texto, int maximo) {
        if (TextoVisto.vazio(texto)) {
            throw Recusa.RegraNaoAtendida.campo("texto", "Escreva a mensagem.");
        }
        if (texto.length() > maximo) {
            throw Recusa.RegraNaoAtendida.campo(
                    "texto",
                    "A mensagem vai até %,d caracteres.".formatted(maximo).replace(',', '.'));
        }
        return texto.strip();
    }
}
