package br.central.demonstracao.atendimentos;

import java.util.List;

/** The classifications by which the queue of each area fills. */
enum FilaDaArea {
    FINANCEIRO("financeiro/", "reembolso/"),
    AUTORIZACAO("autorizacao/"),
    REDE_CREDENCIADA("rede/", "prestador/credenciamento/", "prestador/cadastro/"),
    CADASTRO("cadastro/", "carteirinha/", "contrato/segunda-via", "contrato/carencia", "contrato/cobertura"),
    COMERCIAL("comercial/", "contrato/portabilidade", "contrato/simular-migracao"),
    REMOCAO("remocao/alta"),
    FATURAMENTO("prestador/glosa/", "prestador/lote/", "prestador/guia/"),
    LGPD("lgpd/");

    private final List<String> comecos;

    FilaDaArea(String... comecos) {
        this.comecos = List.of(comecos);
    }

    boolean recebe(String classificacao) {
        return comecos.stream().anyMatch(classificacao::startsWith);
    }
}
