package br.central.tasklist.trabalho;

import br.central.atendimento.Andamentos;
import br.central.atendimento.contrato.AndamentoView;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.clientes.Clientes;
import br.central.clientes.TelefoneView;
import br.central.comum.Telefone;
import br.central.contatosativos.ContatoAtivoView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is needed at hand to call a client back: whom, where, what was tried and what there is to say. */
@Component
public class Retornos {

    private final Clientes clientes;
    private final Andamentos andamentos;
    private final Roteiro roteiro;
    private final Rotulos rotulos;

    Retornos(Clientes clientes, Andamentos andamentos, Roteiro roteiro, Rotulos rotulos) {
        this.clientes = clientes;
        this.andamentos = andamentos;
        this.roteiro = roteiro;
        this.rotulos = rotulos;
    }

    /** A number to call; {@code discagem} is what a telephone program takes; {@code errado} when the client is not there. */
    public record Numero(String formatado, String discagem, String deOnde, boolean errado) {}

    /** What is answered about one request, or by the ouvidoria about a complaint. */
    public record Dita(String protocolo, String sobre, String conclusao, String texto, String fundamento) {}

    public record Cartao(
            String nome,
            List<Numero> telefones,
            String melhorHorario,
            List<AndamentoView> tentativas,
            List<Dita> respostas,
            List<String> scripts) {

        /** Those that are worth a call. */
        public List<String> chamados() {
            return telefones.stream()
                    .filter(um -> !um.errado())
                    .map(Numero::formatado)
                    .toList();
        }
    }

    public Cartao cartao(AtendimentoView caso) {
        ContatoInformado contato = caso.fala().contato();
        String cliente = caso.cliente() == null ? "o cliente" : caso.cliente().nome();
        return new Cartao(
                contato == null || contato.nome() == null ? cliente : contato.nome(),
                numeros(caso),
                contato == null ? null : contato.melhorHorario(),
                andamentos.retornosTentados(caso.protocolo()),
                caso.solicitacoes().stream().flatMap(this::respostas).toList(),
                roteiro.doRetorno(caso));
    }

    /** First the number given for this case, then those registered, the principal one ahead, the wrong ones last. */
    private List<Numero> numeros(AtendimentoView caso) {
        List<TelefoneView> cadastrados = caso.cliente() == null
                ? List.of()
                : clientes.porId(caso.cliente().id()).telefones();
        List<Numero> numeros = new ArrayList<>();
        if (caso.fala().contato() != null && caso.fala().contato().telefone() != null) {
            String dado = caso.fala().contato().telefone();
            boolean errado = cadastrados.stream()
                    .anyMatch(um -> um.errado() && discagem(um.formatado()).equals(discagem(dado)));
            numeros.add(new Numero(formatado(dado), discagem(dado), "informado neste atendimento", errado));
        }
        cadastrados.stream()
                .sorted(Comparator.comparing(TelefoneView::errado)
                        .thenComparing(TelefoneView::principal, Comparator.reverseOrder()))
                .map(um -> new Numero(um.formatado(), discagem(um.formatado()), deOnde(um), um.errado()))
                .filter(um -> numeros.stream().noneMatch(ja -> ja.discagem().equals(um.discagem())))
                .forEach(numeros::add);
        numeros.sort(Comparator.comparing(Numero::errado));
        return numeros;
    }

    /** Those of an outbound call that are worth trying. */
    public List<String> chamados(ContatoAtivoView contato) {
        return Stream.concat(
                        Stream.ofNullable(contato.aQuem().telefone()).map(Retornos::formatado),
                        contato.aQuem().telefones().stream()
                                .filter(um -> !um.errado())
                                .map(TelefoneView::formatado))
                .distinct()
                .toList();
    }

    /** As a telephone program takes it. */
    public String discagem(String escrito) {
        return Telefone.valido(escrito) ? "+55" + Telefone.de(escrito).digitos() : escrito.replaceAll("[^0-9+]", "");
    }

    private static String formatado(String escrito) {
        return Telefone.valido(escrito) ? Telefone.de(escrito).formatado() : escrito;
    }

    private static String deOnde(TelefoneView um) {
        return "cadastro · " + um.tipo().descricao().toLowerCase(Locale.ROOT) + (um.principal() ? " · principal" : "");
    }

    private Stream<Dita> respostas(SolicitacaoView uma) {
        Stream<Dita> dela = uma.conclusiva().texto() == null
                ? Stream.empty()
                : Stream.of(new Dita(
                        uma.protocolo(),
                        rotulos.classificacao(uma.classificacao()),
                        uma.conclusiva().conclusao() == null
                                ? null
                                : uma.conclusiva().conclusao().descricao(),
                        uma.conclusiva().texto(),
                        uma.conclusiva().fundamento()));
        return Stream.concat(
                dela,
                uma.reclamacoes().stream()
                        .filter(queixa -> queixa.conclusiva().texto() != null)
                        .map(Retornos::daOuvidoria));
    }

    private static Dita daOuvidoria(ReclamacaoView queixa) {
        return new Dita(
                queixa.protocolo(),
                "Resposta da ouvidoria",
                queixa.conclusiva().conclusao() == null
                        ? null
                        : queixa.conclusiva().conclusao().descricao(),
                queixa.conclusiva().texto(),
                queixa.conclusiva().fundamento());
    }
}
