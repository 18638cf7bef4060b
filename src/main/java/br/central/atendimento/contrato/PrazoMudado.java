package br.central.atendimento.contrato;

import java.time.Instant;

/**
 * A clock of a case in progress that the table in force would give another way.
 *
 * @param protocolo of whose clock it is
 * @param classificacao path of codes
 * @param norma its citation, for people
 * @param legal whether it is of a norm, and no target of the house
 * @param antes how much it gives now, in words; {@code null} when there is no such clock
 * @param depois how much it would give; {@code null} when there would be none
 * @param venceAntes {@code null} without it, or while it has not started
 * @param passaAAtrasar it binds, and would be late at once
 * @param deixaDeAtrasar it is late, and would not be
 */
public record PrazoMudado(
        Tipo tipo,
        String protocolo,
        String classificacao,
        String norma,
        boolean legal,
        Efeito efeito,
        String antes,
        String depois,
        Instant venceAntes,
        Instant venceDepois,
        boolean passaAAtrasar,
        boolean deixaDeAtrasar) {

    public enum Tipo {
        ATENDIMENTO("atendimento"),
        SOLICITACAO("solicitação"),
        RECLAMACAO("reclamação");

        private final String descricao;

        Tipo(String descricao) {
            this.descricao = descricao;
        }

        public String descricao() {
            return descricao;
        }
    }

    public enum Efeito {
        MAIS_CEDO("vence antes"),
        MAIS_TARDE("vence depois"),
        PASSA_A_VALER("passa a valer"),
        DEIXA_DE_VALER("deixa de valer"),
        MESMO_VENCIMENTO("vence no mesmo momento");

        private final String descricao;

        Efeito(String descricao) {
            this.descricao = descricao;
        }

        public String descricao() {
            return descricao;
        }

        public static Efeito de(Instant antes, Instant depois) {
            if (antes == null || depois == null || antes.equals(depois)) {
                return MESMO_VENCIMENTO;
            }
            return depois.isBefore(antes) ? MAIS_CEDO : MAIS_TARDE;
        }
    }
}
