package br.central.regras.ensaio;

import br.central.regras.tabelas.EnsaiosFeitos;
import br.central.regras.tabelas.TabelaDoNegocio;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class EnsaiosFeitosNoBanco implements EnsaiosFeitos {

    private final EnsaiosNoBanco ensaios;

    EnsaiosFeitosNoBanco(EnsaiosNoBanco ensaios) {
        this.ensaios = ensaios;
    }

    @Override
    public List<Feito> de(TabelaDoNegocio qual, byte[] modelo) {
        return ensaios.concluidos(qual, RascunhoLido.impressao(modelo)).stream()
                .map(EnsaiosFeitosNoBanco::feito)
                .toList();
    }

    private static Feito feito(EnsaioView um) {
        ResultadoDoEnsaio resultado = um.resultado();
        return new Feito(um.id(), um.de(), um.ate(), resultado.casos(), resultado.mudam());
    }
}
