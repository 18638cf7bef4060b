package br.central.comum;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A request that is understood and refused, with the reason in the user's language. Nothing has been changed when it
 * is thrown. The subclasses say which HTTP answer the refusal becomes.
 */
public abstract class Recusa extends RuntimeException {

    /** What is wrong with one field of the request. */
    public record Erro(String campo, String mensagem) {}

    private final List<Erro> erros;

    Recusa(String motivo, List<Erro> erros) {
        super(motivo);
        this.erros = List.copyOf(erros);
    }

    public List<Erro> erros() {
        return erros;
    }

    /** 400: the request itself is not well formed. */
    public static final class Malformado extends Recusa {
        public Malformado(String motivo) {
            super(motivo, List.of());
        }

        public Malformado(List<Erro> erros) {
            super("Há parâmetros em formato não aceito.", erros);
        }
    }

    /** 404: there is no such thing. */
    public static final class NaoEncontrado extends Recusa {
        public NaoEncontrado(String motivo) {
            super(motivo, List.of());
        }
    }

    /** 403: the user lacks a right; the reason names it. */
    public static final class SemPermissao extends Recusa {
        public SemPermissao(String motivo) {
            super(motivo, List.of());
        }
    }

    /** 409: not in this state, or changed by someone else meanwhile. */
    public static final class EstadoNaoPermite extends Recusa {
        public EstadoNaoPermite(String motivo) {
            super(motivo, List.of());
        }
    }

    /** 409: what the user saw is no longer what is there; both versions go with the refusal, so that nothing is lost. */
    public static final class Conflito extends Recusa {

        /** One field: what is there now and what the user wanted there. */
        public record Versoes(String campo, String gravado, String seu) {}

        private final List<Versoes> conflitos;
        private final String alteradoPor;
        private final OffsetDateTime alteradoEm;

        public Conflito(String motivo, List<Versoes> conflitos, String alteradoPor, OffsetDateTime alteradoEm) {
            super(motivo, List.of());
            this.conflitos = List.copyOf(conflitos);
            this.alteradoPor = alteradoPor;
            this.alteradoEm = alteradoEm;
        }

        public List<Versoes> conflitos() {
            return conflitos;
        }

        public String alteradoPor() {
            return alteradoPor;
        }

        /** In the operator's time zone. */
        public OffsetDateTime alteradoEm() {
            return alteradoEm;
        }
    }

    /** 413: more than is accepted. */
    public static final class GrandeDemais extends Recusa {
        public GrandeDemais(String campo, String motivo) {
            super(motivo, List.of(new Erro(campo, motivo)));
        }
    }

    /** 503: something this depends on does not answer now. */
    public static final class Indisponivel extends Recusa {
        public Indisponivel(String campo, String motivo) {
            super(motivo, List.of(new Erro(campo, motivo)));
        }
    }

    /** 422: a rule of the field is not met, field by field where it is about fields. */
    public static final class RegraNaoAtendida extends Recusa {
        public RegraNaoAtendida(String motivo) {
            super(motivo, List.of());
        }

        public RegraNaoAtendida(List<Erro> erros) {
            super("Há campos a corrigir.", erros);
        }

        public static RegraNaoAtendida campo(String campo, String mensagem) {
            return new RegraNaoAtendida(List.of(new Erro(campo, mensagem)));
        }
    }
}
