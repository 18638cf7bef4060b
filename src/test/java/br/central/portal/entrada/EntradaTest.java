package br.central.portal.entrada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import br.central.portal.LimitesDoPortal;
import br.central.portal.TipoDeAcesso;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Senhas;
import br.central.seguranca.Trilha;
import br.central.seguranca.Trilha.Desfecho;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;

class EntradaTest {

    private final QuemBate quemBate = mock(QuemBate.class);
    private final Senhas senhas = mock(Senhas.class);
    private final Trilha trilha = mock(Trilha.class);
    private final Entrada entrada =
            new Entrada(quemBate, mock(Contas.class), senhas, mock(LimitesDoPortal.class), trilha);

    /** Whoever measures how long it takes learns nothing: the dear part is done all the same. */
    @Test
    void aSenhaSeComparaTambemQuandoNaoHaConta() {
        when(quemBate.conta(any(), any(), any())).thenReturn(Optional.empty());

        assertThatThrownBy(() ->
                        entrada.entrar(new Credencial(TipoDeAcesso.BENEFICIARIO, "52998224725", "", "x"), "10.0.0.1"))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("Os dados não conferem. Verifique o que foi digitado e a senha.");

        String chave = QuemBate.chave(TipoDeAcesso.BENEFICIARIO, "52998224725", "");
        verify(senhas).confere(chave, chave, "10.0.0.1", "x", null);
        verify(trilha).anotar(AtoVigiado.ENTRADA, Desfecho.RECUSADO, Entrada.DESCONHECIDO, null);
    }

    /** Nor does saying to be something else, or writing the login in another way, give tries of their own. */
    @Test
    void contaSePeloLoginELidoComoNaProcuraEDaEmpresaComEla() {
        String chave = QuemBate.chave(TipoDeAcesso.BENEFICIARIO, "52998224725", "");

        assertThat(chave).startsWith("portal:?").doesNotContain("52998224725");
        assertThat(QuemBate.chave(TipoDeAcesso.PRESTADOR, " 529.982.247-25", "11222333000181"))
                .isEqualTo(chave);
        assertThat(QuemBate.chave(TipoDeAcesso.BENEFICIARIO, "ab12", null))
                .isEqualTo(QuemBate.chave(TipoDeAcesso.BENEFICIARIO, "AB 1-2", ""));
        assertThat(QuemBate.chave(TipoDeAcesso.EMPRESA, "529.982.247-25", "11.222.333/0001-81"))
                .isEqualTo(QuemBate.chave(TipoDeAcesso.EMPRESA, "52998224725", "11222333000181"))
                .isNotEqualTo(QuemBate.chave(TipoDeAcesso.EMPRESA, "52998224725", "11222333000262"))
                .isNotEqualTo(chave);
    }

    @Test
    void antesDoPrimeiroAcessoNaoSeEntraEmOMesmoTempo() {
        when(quemBate.conta(any(), any(), any())).thenReturn(Optional.of(new Conta(7, 1, "", null, null, null)));

        assertThatThrownBy(() ->
                        entrada.entrar(new Credencial(TipoDeAcesso.PRESTADOR, "11222333000181", "", ""), "10.0.0.1"))
                .isInstanceOf(BadCredentialsException.class);

        verify(senhas)
                .confere(
                        QuemBate.chave(TipoDeAcesso.PRESTADOR, "11222333000181", ""), "portal:7", "10.0.0.1", "", null);
    }
}
