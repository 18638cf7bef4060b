package br.central.regras.tabelas.diferencas;

import br.central.prazos.ClassificacaoDosFatos;
import br.central.prazos.EnumeracaoDasFontes;
import br.central.prazos.TabelasAvulsas;
import br.central.regras.tabelas.modelo.PalavrasDasTabelas;
import br.central.seguranca.Destinos;
import br.central.seguranca.Perfil;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mockito.Mockito;
import org.springframework.beans.BeanUtils;

/** Effects over the catalogue and the groups of the sources. */
public final class EfeitosDasFontes {

    private EfeitosDasFontes() {}

    public static PalavrasDasTabelas palavras() {
        Destinos destinos = Mockito.mock(Destinos.class);
        Mockito.when(destinos.grupos())
                .thenReturn(Arrays.stream(Perfil.values())
                        .map(um -> new Destinos.Destino(um.grupo(), um.nome()))
                        .toList());
        try {
            return BeanUtils.instantiateClass(
                    PalavrasDasTabelas.class.getDeclaredConstructor(Destinos.class), destinos);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Efeitos efeitos() {
        try {
            var construtor = TabelasAvulsas.class.getDeclaredConstructor();
            return new Efeitos(
                    BeanUtils.instantiateClass(construtor),
                    new ClassificacaoDosFatos() {
                        @Override
                        public Optional<Sugestao> sugerir(String caminho) {
                            return Optional.empty();
                        }

                        @Override
                        public List<Folha> folhas() {
                            return EnumeracaoDasFontes.folhas();
                        }
                    },
                    palavras());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
