package br.central.atendimento.guarda;

import br.central.anexos.Anexos;
import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.atendimento.contrato.EliminacaoRecusada;
import br.central.atendimento.dominio.TextosDoCliente;
import br.central.catalogo.Parametros;
import br.central.clientes.ClienteEsquecido;
import br.central.clientes.Clientes;
import br.central.comum.Recusa;
import br.central.comum.Respostas;
import br.central.comunicacao.Mensagens;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets a client at the data subject's request (LGPD, art. 18) and keeps the statistics (B10): who it was and every
 * text go, for good; protocols, classifications, instants, deadlines and conclusions stay. Right ANONIMIZAR.
 */
@Service
@Transactional
public class Anonimizacao {

    private final TextosDoCliente textos;
    private final Clientes clientes;
    private final Anexos anexos;
    private final Mensagens mensagens;
    private final Respostas respostas;
    private final Parametros parametros;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final ApplicationEventPublisher eventos;
    private final Clock relogio;

    Anonimizacao(
            TextosDoCliente textos,
            Clientes clientes,
            Anexos anexos,
            Mensagens mensagens,
            Respostas respostas,
            Parametros parametros,
            UsuarioAtual usuario,
            Trilha trilha,
            ApplicationEventPublisher eventos,
            Clock relogio) {
        this.textos = textos;
        this.clientes = clientes;
        this.anexos = anexos;
        this.mensagens = mensagens;
        this.respostas = respostas;
        this.parametros = parametros;
        this.usuario = usuario;
        this.trilha = trilha;
        this.eventos = eventos;
        this.relogio = relogio;
    }

    /**
     * Records are kept 2 years from the closing, 5 once there was a complaint ({@code retencao.anos},
     * {@code retencao.anos-com-reclamacao}); until then, and while anything is open, the request is refused. Registrations
     * merged into the client's are of the same person and go too.
     *
     * @throws Recusa.EstadoNaoPermite with the reason, when the law still asks for the records
     */
    public void anonimizar(long cliente) {
        anonimizar(cliente, true);
    }

    /** The same of a person who has not been heard of for so long that no answer of the API can be about it. */
    public void anonimizarNoPrazo(long cliente) {
        anonimizar(cliente, false);
    }

    private void anonimizar(long cliente, boolean aPedido) {
        usuario.exigir(Permissao.ANONIMIZAR);
        long vigente = clientes.vigente(cliente);
        List<Long> cadastros = Stream.concat(
                        clientes.unificadosEm(List.of(vigente)).keySet().stream(), Stream.of(vigente))
                .toList();
        clientes.reservarParaAnonimizar(vigente);
        exigirForaDaGuarda(vigente, cadastros, aPedido);
        cadastros.forEach(um -> esquecer(um, aPedido));
        trilha.feito(AtoVigiado.ANONIMIZACAO, "cliente " + vigente);
    }

    private void exigirForaDaGuarda(long vigente, List<Long> cadastros, boolean aPedido) {
        if (cadastros.stream().anyMatch(textos::haEmAberto)) {
            recusar(
                    vigente,
                    "O cliente tem atendimento ou ligação em aberto: encerre antes de anonimizar.",
                    "LGPD, art. 16, I, e art. 7º, V: o tratamento ainda não terminou.",
                    aPedido);
        }
        Instant guarda = haAnos("retencao.anos");
        Instant comReclamacao = haAnos("retencao.anos-com-reclamacao");
        if (cadastros.stream().anyMatch(um -> textos.haEncerradoDepoisDe(um, guarda, comReclamacao))) {
            recusar(
                    vigente,
                    "Há atendimento dentro do prazo de guarda (Decreto 11.034/2022: 2 anos;"
                            + " com reclamação, 5). Anonimize depois dele.",
                    "LGPD, art. 16, I (obrigação legal): Decreto 11.034/2022, art. 12, e RN ANS 483/2022.",
                    aPedido);
        }
    }

    /** What nobody asked for is no refusal to anybody. */
    private void recusar(long cliente, String motivo, String fundamento, boolean aPedido) {
        if (aPedido) {
            eventos.publishEvent(new EliminacaoRecusada(cliente, motivo, fundamento));
        }
        throw new Recusa.EstadoNaoPermite(motivo);
    }

    private void esquecer(long cliente, boolean aPedido) {
        List<String> protocolos = textos.protocolos(cliente);
        ClienteEsquecido esquecido = clientes.anonimizar(cliente);
        textos.apagar(cliente, esquecido.telefones());
        anexos.anonimizar(protocolos);
        mensagens.anonimizar(protocolos);
        if (aPedido) {
            respostas.esquecer(Stream.concat(esquecido.identificacao().stream(), protocolos.stream())
                    .toList());
        }
        eventos.publishEvent(
                new ClienteAnonimizado(cliente, protocolos, esquecido.telefones(), esquecido.identificacao(), aPedido));
    }

    private Instant haAnos(String parametro) {
        return ZonedDateTime.now(relogio)
                .minusYears(parametros.inteiro(parametro))
                .toInstant();
    }
}
