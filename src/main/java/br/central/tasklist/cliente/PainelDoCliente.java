package br.central.tasklist.cliente;

import br.central.atendimento.contrato.VinculoDoCliente;
import br.central.clientes.AtoDoCliente;
import br.central.clientes.ClienteResumo;
import br.central.clientes.ClienteView;
import br.central.clientes.NivelDeIdentidade;
import br.central.clientes.TipoPessoa;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the panel of the client shows: {@code porConfirmar} while whoever calls has not said who they are, {@code cliente},
 * {@code familia} and {@code foto} only afterwards, none when no client is linked. {@code cadastra} tells whether the user may
 * change the registration, {@code muda} what of it takes a right of its own.
 */
record PainelDoCliente(
        VinculoDoCliente vinculo,
        PorConfirmar porConfirmar,
        ClienteView cliente,
        List<ClienteResumo> familia,
        Foto foto,
        boolean cadastra,
        Muda muda,
        Certeza certeza) {

    /** What of the registration this user may change, by the contract of the client. */
    record Muda(boolean telefones, boolean email) {

        static final Muda NADA = new Muda(false, false);
    }

    /** What the level reached is enough for, by the one table, and what it is not: the act, and what it takes. */
    record Certeza(String nivel, List<String> permite, Map<String, String> falta) {

        static Certeza de(NivelDeIdentidade nivel, Map<AtoDoCliente, NivelDeIdentidade> tabela) {
            Map<String, String> falta = new LinkedHashMap<>();
            List<String> permite = new ArrayList<>();
            tabela.forEach((ato, exigido) -> {
                if (nivel.alcanca(exigido)) {
                    permite.add(ato.descricao());
                } else {
                    falta.put(ato.descricao(), exigido.descricao());
                }
            });
            return new Certeza(
                    nivel.descricao(),
                    tabela.isEmpty() ? List.of("tudo o que se faz por qualquer canal") : permite,
                    falta);
        }
    }

    /**
     * The photo and what this user may do about it. {@code versao} changes with it, so that no browser shows the one
     * before, and is null when there is none.
     */
    record Foto(Long versao, boolean inclui, boolean remove) {}

    /** The little that may be shown of a client before, and what there is to ask: what the registration lacks is not. */
    record PorConfirmar(
            String nome,
            boolean empresa,
            boolean comCpf,
            boolean comNascimento,
            boolean comNomeMae,
            ClienteView.Sobrevivente unificadoEm) {

        static PorConfirmar de(ClienteView cliente) {
            return new PorConfirmar(
                    cliente.nomeDeTratamento(),
                    cliente.dados().pessoa() == TipoPessoa.PJ,
                    cliente.dados().cpf() != null,
                    cliente.dados().nascimento() != null,
                    cliente.dados().nomeMae() != null,
                    cliente.unificadoEm());
        }

        /** Without one of these there is nothing that only the client knows. */
        public boolean possivel() {
            return empresa || comCpf || comNascimento;
        }
    }

    static PainelDoCliente semCliente(VinculoDoCliente vinculo, boolean cadastra) {
        return new PainelDoCliente(vinculo, null, null, List.of(), null, cadastra, Muda.NADA, null);
    }
}
