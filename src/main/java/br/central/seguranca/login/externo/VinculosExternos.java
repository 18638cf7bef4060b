package br.central.seguranca.login.externo;

import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands an account that was made here over to the provider, and takes it back. Right ADMINISTRAR_LOGINS. */
@Service
public class VinculosExternos {

    private final ContasExternas contas;
    private final SenhasProperties senhas;
    private final UsuarioAtual usuario;
    private final Trilha trilha;

    VinculosExternos(ContasExternas contas, SenhasProperties senhas, UsuarioAtual usuario, Trilha trilha) {
        this.contas = contas;
        this.senhas = senhas;
        this.usuario = usuario;
        this.trilha = trilha;
    }

    /** Whoever the provider names so at the next login has this account from then on. Its password here ends now. */
    @Transactional
    public void vincular(String login) {
        usuario.exigir(Permissao.ADMINISTRAR_LOGINS);
        existente(login);
        if (senhas.emergencia().contains(login)) {
            throw new Recusa.RegraNaoAtendida("A conta de emergência não depende do provedor e não se vincula a ele.");
        }
        if (contas.externa(login)) {
            throw new Recusa.EstadoNaoPermite("A conta já está vinculada ao provedor.");
        }
        contas.vincular(login);
        trilha.feito(AtoVigiado.CONTA_EXTERNA, login);
    }

    @Transactional
    public void desvincular(String login) {
        usuario.exigir(Permissao.ADMINISTRAR_LOGINS);
        existente(login);
        if (!contas.externa(login)) {
            throw new Recusa.EstadoNaoPermite("A conta não está vinculada ao provedor.");
        }
        contas.desvincular(login);
        trilha.feito(AtoVigiado.CONTA_EXTERNA, login + " desvinculada");
    }

    private void existente(String login) {
        if (!contas.existe(login)) {
            throw new Recusa.NaoEncontrado("Não há esse usuário.");
        }
    }
}
