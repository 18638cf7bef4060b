package br.central.consulta;

import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the current user may list: the staff, every atendimento but the restricted ones that are not theirs (S0.14). */
@Component
class Alcance {

    private static final List<Permissao> DE_EQUIPE = List.of(
            Permissao.ATENDER,
            Permissao.RESPONDER_DEMANDA,
            Permissao.TRATAR_RECLAMACAO,
            Permissao.ACOMPANHAR_ATRASO,
            Permissao.VER_INDICADORES);

    private static final String DO_GRUPO = " or a.restrito_ao_grupo in (:meusGrupos)"
            + " or exists (select 1 from demanda d join solicitacao s on s.id = d.solicitacao_id"
            + " where s.atendimento_id = a.id and d.grupo in (:meusGrupos) and " + Criterios.DEMANDA_EM_ABERTO + ")";

    private final UsuarioAtual usuario;

    Alcance(UsuarioAtual usuario) {
        this.usuario = usuario;
    }

    /** @throws Recusa.SemPermissao when the user has none of the rights of the staff */
    void exigirEquipe() {
        if (DE_EQUIPE.stream().noneMatch(usuario::pode)) {
            String nomes = String.join(", ", DE_EQUIPE.stream().map(Enum::name).toList());
            throw new Recusa.SemPermissao("Para consultar atendimentos falta uma destas permissões: " + nomes + ".");
        }
    }

    /** The same rule that opens one atendimento, for many at once. */
    Condicoes visiveis() {
        Condicoes condicoes = new Condicoes().e("not a.excluido");
        if (usuario.pode(Permissao.ACESSAR_CONTEUDO_RESTRITO)) {
            return condicoes;
        }
        Set<String> grupos = usuario.grupos();
        if (!grupos.isEmpty()) {
            condicoes.com("meusGrupos", grupos);
        }
        String doGrupo = grupos.isEmpty() ? "" : DO_GRUPO;
        return condicoes.e("(not a.restrito or a.restrito_por = :eu" + doGrupo + ")", "eu", usuario.login());
    }
}
