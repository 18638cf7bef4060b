package br.central.consulta;

import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.Substituicoes;
import br.central.seguranca.UsuarioAtual;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the current user may list: the same that opens one by one. Whoever serves or looks after any client, every
 * atendimento; others what their groups or they themselves were given; nobody the restricted ones that are not theirs
 * (S0.14).
 */
@Component
class Alcance {

    private static final List<Permissao> DE_EQUIPE = Stream.concat(
                    Permissao.DE_QUEM_LE_TODOS.stream(), Stream.of(Permissao.RESPONDER_DEMANDA))
            .sorted()
            .toList();

    private static final String DO_GRUPO = " or a.restrito_ao_grupo in (:meusGrupos)"
            + " or exists (select 1 from v_demanda d join v_solicitacao s on s.id = d.solicitacao_id"
            + " where s.atendimento_id = a.id and d.grupo in (:meusGrupos) and " + Criterios.DEMANDA_EM_ABERTO + ")";

    private static final String DADO_A = "q.tipo = 'PESSOA' and q.quem in (:minhasPessoas)";
    private static final String DADO_AO_GRUPO = "q.tipo = 'GRUPO' and q.quem in (:meusGrupos)";
    private static final String DADOS = "select q.atendimento_id from v_caso_de_quem q where ";

    private final UsuarioAtual usuario;
    private final Substituicoes substituicoes;

    Alcance(UsuarioAtual usuario, Substituicoes substituicoes) {
        this.usuario = usuario;
        this.substituicoes = substituicoes;
    }

    /** @throws Recusa.SemPermissao when the user has none of the rights of the staff */
    void exigirEquipe() {
        if (!usuario.podeAlguma(DE_EQUIPE)) {
            String nomes = String.join(", ", DE_EQUIPE.stream().map(Enum::name).toList());
            throw new Recusa.SemPermissao("Para consultar atendimentos falta uma destas permissões: " + nomes + ".");
        }
    }

    /** The same rule that opens one atendimento, for few of them that something else has found. */
    Condicoes visiveis() {
        Set<String> grupos = usuario.grupos();
        Condicoes condicoes = new Condicoes().eNaoExcluido();
        if (!leTodos()) {
            String dado = grupos.isEmpty() ? DADO_A : "(" + DADO_A + " or " + DADO_AO_GRUPO + ")";
            condicoes.e("exists (select 1 from v_caso_de_quem q where q.atendimento_id = a.id and " + dado + ")");
        }
        return semRestritos(condicoes, grupos);
    }

    /** The same to look through all there are: what was given is found first. */
    Condicoes visiveisDeTodos() {
        Set<String> grupos = usuario.grupos();
        Condicoes condicoes = new Condicoes().eNaoExcluido();
        if (!leTodos()) {
            String doGrupo = grupos.isEmpty() ? "" : " union all " + DADOS + DADO_AO_GRUPO;
            condicoes.e("a.id in (" + DADOS + DADO_A + doGrupo + ")");
        }
        return semRestritos(condicoes, grupos);
    }

    private boolean leTodos() {
        return usuario.podeAlguma(Permissao.DE_QUEM_LE_TODOS);
    }

    private Condicoes semRestritos(Condicoes condicoes, Set<String> grupos) {
        if (!leTodos()) {
            Set<String> pessoas = new HashSet<>(substituicoes.substituidosPor(usuario.login()));
            pessoas.add(usuario.login());
            condicoes.com("minhasPessoas", pessoas);
        }
        return semVedados(condicoes, grupos);
    }

    /** That the content is not restricted to others, whoever was given the case; empty for who reads any. */
    Condicoes semVedados() {
        return semVedados(new Condicoes(), usuario.grupos());
    }

    private Condicoes semVedados(Condicoes condicoes, Set<String> grupos) {
        if (!grupos.isEmpty()) {
            condicoes.com("meusGrupos", grupos);
        }
        if (usuario.pode(Permissao.ACESSAR_CONTEUDO_RESTRITO)) {
            return condicoes;
        }
        String doGrupo = grupos.isEmpty() ? "" : DO_GRUPO;
        return condicoes.eSemVedados("(not a.restrito or a.restrito_por = :eu" + doGrupo + ")", "eu", usuario.login());
    }
}
