package br.central.portal;

/** One of a company's people, who is to have access. */
public record NovaPessoaDaEmpresa(String nome, String cpf, String email) {

    /** Without what is personal, which ends up in logs otherwise. */
    @Override
    public String toString() {
        return "NovaPessoaDaEmpresa";
    }
}
