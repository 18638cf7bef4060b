package br.central.seguranca.login;

import br.central.seguranca.Senhas;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class SenhasDeFora implements Senhas {

    private final ConferenciaDeSenha conferencia;
    private final PoliticaDeSenha politica;
    private final EnderecosConhecidos conhecidos;
    private final ResumoArgon2 argon2 = new ResumoArgon2();

    SenhasDeFora(ConferenciaDeSenha conferencia, PoliticaDeSenha politica, EnderecosConhecidos conhecidos) {
        this.conferencia = conferencia;
        this.politica = politica;
        this.conhecidos = conhecidos;
    }

    @Override
    public String resumir(String senha) {
        return argon2.encrypt(senha);
    }

    @Override
    public boolean confere(String quem, String conta, String endereco, String senha, String resumo) {
        return TentativasDeLogin.cabem(quem, senha)
                && conferencia.confereGuardada(quem, conta, endereco, senha, Optional.ofNullable(resumo));
    }

    @Override
    public Optional<String> defeito(String senha, Collection<String> daPessoa) {
        return politica.violada(senha, daPessoa).map(PoliticaDeSenha.Regra::motivo);
    }

    @Override
    public int minimo() {
        return PoliticaDeSenha.MINIMO;
    }

    @Override
    public void esquecer(String quem) {
        conhecidos.esquecer(quem);
    }
}
