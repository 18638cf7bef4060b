package br.central.consulta;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Agora;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.teste.Sorte;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Opens atendimentos for tests, in the past too, and acts as somebody. */
public final class CasosDeTeste {

    private final Atendimentos atendimentos;
    private final Agora agora;

    public CasosDeTeste(Atendimentos atendimentos, Agora agora) {
        this.atendimentos = atendimentos;
        this.agora = agora;
    }

    /** A word that no other test has in a title. */
    public static String marca() {
        return Sorte.palavra("zq");
    }

    public record Caso(
            Origem origem,
            String titulo,
            String classificacao,
            String motivo,
            ReferenciaCliente cliente,
            String contato,
            Criticidade criticidade,
            boolean encaminhado,
            int diasAtras) {

        public static Caso de(Origem origem, String titulo) {
            return new Caso(origem, titulo, null, null, null, null, null, false, 0);
        }

        public Caso em(String outra) {
            return new Caso(origem, titulo, outra, motivo, cliente, contato, criticidade, encaminhado, diasAtras);
        }

        public Caso por(String outro) {
            return new Caso(
                    origem, titulo, classificacao, outro, cliente, contato, criticidade, encaminhado, diasAtras);
        }

        public Caso para(ReferenciaCliente outro) {
            return new Caso(origem, titulo, classificacao, motivo, outro, contato, criticidade, encaminhado, diasAtras);
        }

        public Caso falandoCom(String outro) {
            return new Caso(origem, titulo, classificacao, motivo, cliente, outro, criticidade, encaminhado, diasAtras);
        }

        public Caso comCriticidade(Criticidade outra) {
            return new Caso(origem, titulo, classificacao, motivo, cliente, contato, outra, encaminhado, diasAtras);
        }

        public Caso aosGrupos() {
            return new Caso(origem, titulo, classificacao, motivo, cliente, contato, criticidade, true, diasAtras);
        }

        public Caso ha(int dias) {
            return new Caso(origem, titulo, classificacao, motivo, cliente, contato, criticidade, encaminhado, dias);
        }
    }

    public AtendimentoView abrir(Caso caso) {
        var abertura = Abertura.por(caso.origem(), caso.cliente())
                .sobre(caso.titulo(), null)
                .comCriticidade(caso.criticidade())
                .classificada(caso.classificacao(), caso.motivo())
                .falandoCom(caso.contato() == null ? null : new ContatoInformado(caso.contato(), null, null))
                .pedindo(List.of(), caso.encaminhado() ? new Encaminhamento("Para tratar.") : null);
        return agora.comoSeFosse(
                agora.instant().minus(Duration.ofDays(caso.diasAtras())), () -> atendimentos.abrir(abertura));
    }

    public static <T> T como(String login, Supplier<T> ato, String... autoridades) {
        var quem = new TestingAuthenticationToken(login, null, autoridades);
        SecurityContextHolder.getContext().setAuthentication(quem);
        try {
            return ato.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
