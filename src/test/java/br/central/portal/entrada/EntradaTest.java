package br.central.portal.entrada;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.ArgumentMatchers.startsWith;
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

        verify(senhas).confere(startsWith("portal:?"), eq("10.0.0.1"), eq("x"), isNull());
        verify(trilha).anotar(AtoVigiado.ENTRADA, Desfecho.RECUSADO, Entrada.DESCONHECIDO, null);
    }

    @Test
    void antesDoPrimeiroAcessoNaoSeEntraEmOMesmoTempo() {
        when(quemBate.conta(any(), any(), any())).thenReturn(Optional.of(new Conta(7, 1, "", null, null, null)));

        assertThatThrownBy(() ->
                        entrada.entrar(new Credencial(TipoDeAcesso.PRESTADOR, "11222333000181", "", ""), "10.0.0.1"))
                .isInstanceOf(BadCredentialsException.class);

        verify(senhas).confere("portal:7", "10.0.0.1", "", null);
    }
}
