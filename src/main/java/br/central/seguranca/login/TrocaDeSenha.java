package br.central.seguranca.login;

import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One's own password, changed by who knows the current one. */
@Service
class TrocaDeSenha {

    private final IdentityService identidade;
    private final SenhasGuardadas guardadas;
    private final ConferenciaDeSenha conferencia;
    private final PoliticaDeSenha politica;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final ObjectProvider<OutraEntrada> outras;
    private final TransactionTemplate transacao;

    TrocaDeSenha(
            IdentityService identidade,
            SenhasGuardadas guardadas,
            ConferenciaDeSenha conferencia,
            PoliticaDeSenha politica,
            UsuarioAtual usuario,
            Trilha trilha,
            ObjectProvider<OutraEntrada> outras,
            PlatformTransactionManager transacoes) {
        this.identidade = identidade;
        this.guardadas = guardadas;
        this.conferencia = conferencia;
        this.politica = politica;
        this.usuario = usuario;
        this.trilha = trilha;
        this.outras = outras;
        this.transacao = new TransactionTemplate(transacoes);
    }

    /** Somebody else may keep it: a directory, another login. */
    boolean possivel() {
        String login = usuario.login();
        return guardadas.de(login).filter(guardada -> guardada.resumo() != null).isPresent()
                && outras.stream().noneMatch(outra -> outra.guardaASenhaDe(login));
    }

    /** @throws Recusa.RegraNaoAtendida with what is wrong with each field */
    void trocar(String atual, String nova, String repetida, String endereco) {
        User pessoa = identidade.createUserQuery().userId(usuario.login()).singleResult();
        if (!possivel()) {
            throw Recusa.RegraNaoAtendida.campo("atual", "A sua senha não é guardada aqui.");
        }
        List<Recusa.Erro> erros = new ArrayList<>();
        daNova(pessoa, atual, nova, repetida, erros);
        daAtual(atual, endereco, erros);
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
        transacao.executeWithoutResult(status -> {
            pessoa.setPassword(nova);
            identidade.saveUser(pessoa);
            trilha.feito(AtoVigiado.USUARIO, "senha de " + pessoa.getId());
        });
    }

    private void daNova(User pessoa, String atual, String nova, String repetida, List<Recusa.Erro> erros) {
        politica.violada(nova, SenhasNoMotor.dados(pessoa))
                .map(PoliticaDeSenha.Regra::motivo)
                .ifPresentOrElse(motivo -> erros.add(new Recusa.Erro("nova", motivo)), () -> {
                    if (nova.equals(atual)) {
                        erros.add(new Recusa.Erro("nova", "A nova senha é igual à atual."));
                    }
                });
        if (!nova.equals(repetida)) {
            erros.add(new Recusa.Erro("repetida", "As duas novas senhas não são iguais."));
        }
    }

    private void daAtual(String atual, String endereco, List<Recusa.Erro> erros) {
        try {
            if (!TentativasDeLogin.cabem(usuario.login(), atual)
                    || !conferencia.confere(usuario.login(), atual, endereco)) {
                erros.add(new Recusa.Erro("atual", "A senha atual não confere."));
            }
        } catch (AuthenticationException espera) {
            erros.add(new Recusa.Erro("atual", espera.getMessage()));
        }
    }
}
