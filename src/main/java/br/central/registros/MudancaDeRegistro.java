package br.central.registros;

import java.time.OffsetDateTime;
import java.util.List;

/** One change of an entry: by whom, by name, when, and each field from what to what, as people read them. */
public record MudancaDeRegistro(Ato ato, String quem, OffsetDateTime quando, List<Campo> campos) {

    /** What was done. */
    public enum Ato {
        INCLUSAO("Incluiu"),
        ALTERACAO("Alterou"),
        DESFEITA("Desfez");

        private final String descricao;

        Ato(String descricao) {
            this.descricao = descricao;
        }

        public String descricao() {
            return descricao;
        }
    }

    /** Empty where there was, or is, nothing. */
    public record Campo(String rotulo, String de, String para) {}
}
