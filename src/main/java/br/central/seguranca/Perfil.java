package br.central.seguranca;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The profiles every installation has; each is a group of the engine with the same code. */
public enum Perfil {
    ATENDIMENTO("atendimento", "Atendimento", false),
    SUPERVISAO("supervisao", "Supervisão", false),
    OUVIDORIA("ouvidoria", "Ouvidoria", false),
    GESTAO("gestao", "Gestão", false),
    ANALISE_PROCESSOS("analise-processos", "Análise de processos", false),
    FINANCEIRO("financeiro", "Financeiro", true),
    AUTORIZACAO("autorizacao", "Autorização", true),
    REDE_CREDENCIADA("rede-credenciada", "Rede credenciada", true),
    CADASTRO("cadastro", "Cadastro", true),
    COMERCIAL("comercial", "Comercial", true),
    REMOCAO("remocao", "Remoção", true),
    FATURAMENTO("faturamento", "Faturamento", true),
    LGPD("lgpd", "Encarregado de dados (LGPD)", true),
    ADMINISTRACAO("camunda-admin", "Administração", false);

    private final String grupo;
    private final String nome;
    private final boolean area;

    Perfil(String grupo, String nome, boolean area) {
        this.grupo = grupo;
        this.nome = nome;
        this.area = area;
    }

    /** The group's id: in models, in {@code permissao_perfil}, in the authority {@code GRUPO_<grupo>}. */
    public String grupo() {
        return grupo;
    }

    public String nome() {
        return nome;
    }

    /** One of the areas that answer demands forwarded to them. */
    public boolean area() {
        return area;
    }

    public static Optional<Perfil> doGrupo(String grupo) {
        return Arrays.stream(values()).filter(p -> p.grupo.equals(grupo)).findFirst();
    }

    public static List<Perfil> areas() {
        return Arrays.stream(values()).filter(Perfil::area).toList();
    }
}
