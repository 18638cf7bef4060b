package br.central.seguranca;

import java.util.Arrays;
import java.util.Optional;

/**
 * The groups every installation begins with; what they are called and what they may do is then up to it ({@link Grupos}). Code names
 * one only where the product itself gives it a part: the supervision gets what nobody else can work, and the like.
 */
public enum Perfil {
    ATENDIMENTO("atendimento", "Atendimento", Atuacao.ATENDE),
    SUPERVISAO("supervisao", "Supervisão", Atuacao.ATENDE),
    OUVIDORIA("ouvidoria", "Ouvidoria", Atuacao.ATENDE),
    GESTAO("gestao", "Gestão", Atuacao.ACOMPANHA),
    ANALISE_PROCESSOS("analise-processos", "Análise de processos", Atuacao.ACOMPANHA),
    FINANCEIRO("financeiro", "Financeiro", Atuacao.RESPONDE),
    AUTORIZACAO("autorizacao", "Autorização", Atuacao.RESPONDE),
    REDE_CREDENCIADA("rede-credenciada", "Rede credenciada", Atuacao.RESPONDE),
    CADASTRO("cadastro", "Cadastro", Atuacao.RESPONDE),
    COMERCIAL("comercial", "Comercial", Atuacao.RESPONDE),
    REMOCAO("remocao", "Remoção", Atuacao.RESPONDE),
    FATURAMENTO("faturamento", "Faturamento", Atuacao.RESPONDE),
    LGPD("lgpd", "Encarregado de dados (LGPD)", Atuacao.RESPONDE),
    ADMINISTRACAO("camunda-admin", "Administração", Atuacao.ADMINISTRA);

    private final String grupo;
    private final String nome;
    private final Atuacao atuacao;

    Perfil(String grupo, String nome, Atuacao atuacao) {
        this.grupo = grupo;
        this.nome = nome;
        this.atuacao = atuacao;
    }

    /** The group's id: in models, in {@code permissao_perfil}, in the authority {@code GRUPO_<grupo>}. */
    public String grupo() {
        return grupo;
    }

    public String nome() {
        return nome;
    }

    public Atuacao atuacao() {
        return atuacao;
    }

    public static Optional<Perfil> doGrupo(String grupo) {
        return Arrays.stream(values()).filter(p -> p.grupo.equals(grupo)).findFirst();
    }
}
