package br.central.comum.migracoes;

import java.util.List;

/** This version does not serve that database; the message says why and what to do. */
class BancoRecusado extends RuntimeException {

    private BancoRecusado(String mensagem) {
        super(mensagem);
    }

    /** It has the tables of before the first release, which nothing here reads or converts. */
    static BancoRecusado anteriorAoLancamento() {
        return new BancoRecusado(
                "Este banco foi criado por uma versão anterior ao primeiro lançamento, que esta não lê nem converte: use um"
                        + " banco vazio, em CENTRAL_BANCO_URL, ou, na demonstração, apague a pasta dados.");
    }

    /** It was migrated by a later version. */
    static BancoRecusado maisNovo(List<String> migracoes) {
        return new BancoRecusado(
                "Este banco já foi atualizado por uma versão mais nova da Central (%s), que esta não conhece: inicie a versão"
                                .formatted(String.join(", ", migracoes))
                        + " mais nova ou restaure a cópia de segurança feita antes da atualização.");
    }

    /** Somebody edited what has been released. */
    static BancoRecusado comOutrosArquivos(List<String> migracoes) {
        return new BancoRecusado(
                "Este banco foi criado com outro conteúdo de %s do que esta versão traz: inicie a Central com o pacote"
                                .formatted(String.join(", ", migracoes))
                        + " original, sem arquivos de migração alterados, ou aponte CENTRAL_BANCO_URL para o banco certo.");
    }

    /** Where the database cannot take back what was begun. */
    static BancoRecusado interrompido(List<String> migracoes) {
        return new BancoRecusado(
                "A atualização deste banco parou no meio de %s: restaure a cópia de segurança feita antes dela e"
                                .formatted(String.join(", ", migracoes))
                        + " inicie de novo; na demonstração, apague a pasta dados.");
    }
}
