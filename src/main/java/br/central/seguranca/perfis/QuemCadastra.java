package br.central.seguranca.perfis;

import br.central.comum.Linhas;
import br.central.comum.Recusa;
import br.central.seguranca.Atuacao;
import br.central.seguranca.Grupo;
import br.central.seguranca.Operadores;
import br.central.seguranca.Perfil;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever changes groups, rights and people: nobody gives more than they have, and one administrator that comes in is always
 * left.
 */
@Component
class QuemCadastra {

    private final UsuarioAtual usuario;
    private final Operadores operadores;
    private final IdentityService identidade;
    private final MudancasDeAcesso mudancas;
    private final JdbcClient banco;

    QuemCadastra(
            UsuarioAtual usuario,
            Operadores operadores,
            IdentityService identidade,
            MudancasDeAcesso mudancas,
            JdbcClient banco) {
        this.usuario = usuario;
        this.operadores = operadores;
        this.identidade = identidade;
        this.mudancas = mudancas;
        this.banco = banco;
    }

    /** Who changes one of the two reads both. */
    void exigirUmDosDois() {
        if (!usuario.pode(Permissao.CONCEDER_DIREITOS)) {
            usuario.exigir(Permissao.CADASTRAR_GRUPOS);
        }
    }

    /** From here on nobody else changes anything of it until the transaction ends. */
    void vaiCadastrar() {
        usuario.exigir(Permissao.CADASTRAR_GRUPOS);
        mudancas.mudar();
    }

    void vaiConceder() {
        usuario.exigir(Permissao.CONCEDER_DIREITOS);
        mudancas.mudar();
    }

    String login() {
        return usuario.login();
    }

    boolean concede(Permissao direito) {
        return usuario.pode(Permissao.CONCEDER_DIREITOS) && usuario.pode(direito);
    }

    /** @throws Recusa.SemPermissao of the rights that who gives them has not */
    void exigirQueConceda(Collection<Permissao> direitos) {
        exigirQueTenha(direitos, "");
    }

    /** Out of a group somebody may have again what it kept from them: that too is to give. */
    void exigirQueDevolva(Grupo deixado, String login, Set<String> seus) {
        Set<String> ficam =
                seus.stream().filter(um -> !um.equals(deixado.codigo())).collect(Collectors.toSet());
        Set<Permissao> antes = operadores.permissoes(seus);
        exigirQueTenha(
                operadores.permissoes(ficam).stream()
                        .filter(uma -> !antes.contains(uma))
                        .toList(),
                "Fora do grupo %s, %s voltaria a poder o que ele veda. ".formatted(deixado.nome(), nome(login)));
    }

    private void exigirQueTenha(Collection<Permissao> direitos, String porQue) {
        List<Permissao> faltam =
                direitos.stream().filter(uma -> !usuario.pode(uma)).toList();
        if (!faltam.isEmpty()) {
            throw new Recusa.SemPermissao(porQue + "Ninguém concede o que não pode. Falta a você: "
                    + faltam.stream()
                            .map(uma -> uma.name() + " (" + uma.descricao() + ")")
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }

    /** Being in a group is to have its rights; the administration has them all, and the engine. */
    void exigirQueConceda(Grupo grupo, Collection<Permissao> direitos) {
        if (grupo.atuacao() == Atuacao.ADMINISTRA && !administra()) {
            throw new Recusa.SemPermissao("Só a administração põe alguém na administração ou o tira dela.");
        }
        exigirQueConceda(direitos);
    }

    private boolean administra() {
        return usuario.grupos().contains(Perfil.ADMINISTRACAO.grupo())
                || usuario.pode(Permissao.CADASTRAR_GRUPOS) && usuario.grupos().isEmpty();
    }

    /** @throws Recusa.EstadoNaoPermite when nobody who administers could come in any more */
    void exigirQueReste(Grupo grupo, String login) {
        if (grupo.atuacao() == Atuacao.ADMINISTRA) {
            exigirQueConceda(grupo, List.of());
            exigirOutroAdministrador(login);
        }
    }

    void exigirOutroAdministrador(String login) {
        boolean outro = identidade.createUserQuery().memberOfGroup(Perfil.ADMINISTRACAO.grupo()).list().stream()
                .map(User::getId)
                .anyMatch(um -> !um.equals(login) && !bloqueada(um));
        if (!outro) {
            throw new Recusa.EstadoNaoPermite(
                    nome(login) + " é a última pessoa que administra: sem ela ninguém mais entraria para cadastrar.");
        }
    }

    boolean bloqueada(String login) {
        return Linhas.ha(banco.sql("select count(*) from pessoa_bloqueada where login = :login")
                .param("login", login));
    }

    void exigirPessoa(String login) {
        if (login == null || identidade.createUserQuery().userId(login).count() == 0) {
            throw Recusa.RegraNaoAtendida.campo("login", "Não há o usuário " + login + ".");
        }
    }

    /** By name, or by login where none is known any more; nothing of nobody. */
    String nome(String login) {
        return login == null ? null : operadores.comoSeChama(login);
    }
}
