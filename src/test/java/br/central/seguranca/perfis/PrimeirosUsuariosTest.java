package br.central.seguranca.perfis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import br.central.comum.Recusa;
import br.central.seguranca.Perfil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who exists in a new installation, in demonstration and in production. */
@ExtendWith(OutputCaptureExtension.class)
class PrimeirosUsuariosTest {

    private final Usuarios usuarios = mock(Usuarios.class);

    @Test
    void instalacaoNovaGanhaOAdministradorDoAmbiente() {
        when(usuarios.nenhum()).thenReturn(true);

        new PrimeiroAdministrador(usuarios, "chefe", "segredo").preparar();

        verify(usuarios).criar(eq("chefe"), any(), any(), eq("segredo"), eq(Perfil.ADMINISTRACAO));
    }

    @Test
    void senhaFracaDoAdministradorImpedeASubidaEDizPorque() {
        when(usuarios.nenhum()).thenReturn(true);
        doThrow(new Recusa.RegraNaoAtendida("A senha deve ter 12."))
                .when(usuarios)
                .criar(any(), any(), any(), any(), any());

        assertThatThrownBy(() -> new PrimeiroAdministrador(usuarios, "chefe", "1").preparar())
                .isInstanceOf(SenhaDoAdministradorRecusada.class)
                .hasMessageContaining("A senha deve ter 12.");
    }

    @Test
    void instalacaoComUsuariosNaoGanhaOutroAdministrador() {
        when(usuarios.nenhum()).thenReturn(false);

        new PrimeiroAdministrador(usuarios, "chefe", "segredo").preparar();

        verify(usuarios, never()).criar(any(), any(), any(), any(), any());
    }

    @Test
    void semAmbienteNinguemECriadoEORegistroDizOQueFazer(CapturedOutput saida) {
        when(usuarios.nenhum()).thenReturn(true);

        new PrimeiroAdministrador(usuarios, "", "").preparar();

        verify(usuarios, never()).criar(any(), any(), any(), any(), any());
        assertThat(saida).contains("CENTRAL_ADMIN_USUARIO");
    }

    @Test
    void foraDaDemonstracaoNaoHaPessoasInventadas() {
        var demonstracao = new UsuariosDeDemonstracao(usuarios, false, "demo");

        demonstracao.preparar();

        assertThat(demonstracao.paraMostrar()).isEmpty();
        assertThat(demonstracao.senhaParaMostrar()).isEmpty();
        verify(usuarios, never()).criar(any(), any(), any(), any(), any());
        verify(usuarios, never()).marcarDemonstracao();
    }

    @Test
    void bancoDeDemonstracaoNaoEServidoSemEla() {
        when(usuarios.deDemonstracao()).thenReturn(true);
        var producao = new UsuariosDeDemonstracao(usuarios, false, "");

        assertThatThrownBy(producao::preparar)
                .isInstanceOf(BancoDeDemonstracao.class)
                .hasMessageContaining("senha de todos os logins é pública");
    }

    @Test
    void loginQueAceitaASenhaPublicaNaoEServido() {
        when(usuarios.aceita("admin", "demo")).thenReturn(true);
        var producao = new UsuariosDeDemonstracao(usuarios, false, "");

        assertThatThrownBy(producao::preparar).isInstanceOf(BancoDeDemonstracao.class);
    }

    @Test
    void demonstracaoMarcaOBanco() {
        new UsuariosDeDemonstracao(usuarios, true, "demo").preparar();

        verify(usuarios).marcarDemonstracao();
    }

    @Test
    void demonstracaoSemSenhaNaoExiste() {
        assertThat(new UsuariosDeDemonstracao(usuarios, true, "").paraMostrar()).isEmpty();
    }
}
